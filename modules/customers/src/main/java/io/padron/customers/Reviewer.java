package io.padron.customers;

import java.util.function.Supplier;

/**
 * Reviews many customers without asking the database for any of them. It remembers the payment methods that were active
 * when {@link Customers#reviewer()} gave it: take a new one for each chunk. Safe for several threads.
 */
@FunctionalInterface
public interface Reviewer {

    /** As {@link Customers#review}. */
    Review review(NewCustomer customer);

    /**
     * Does work that reviews many customers, at much less cost than without; under the conditions of
     * {@link io.padron.identity.IdentityCheck#together}.
     */
    default <T> T together(Supplier<T> work) {
        return work.get();
    }
}
