package io.padron.customers;

import java.util.function.Supplier;

/**
 * Validates many customers without querying the database for each. It keeps the payment methods that were active when
 * {@link Customers#createRowValidator()} created it; create a new one for each chunk. Thread-safe.
 */
@FunctionalInterface
public interface RowValidator {

    /** As {@link Customers#validate}. */
    ValidationResult validate(NewCustomer customer);

    /**
     * Runs work that validates many customers, at a much lower cost per customer; under the conditions of {@link
     * io.padron.identity.IdentityCheck#runInBatch}.
     */
    default <T> T runInBatch(Supplier<T> work) {
        return work.get();
    }
}
