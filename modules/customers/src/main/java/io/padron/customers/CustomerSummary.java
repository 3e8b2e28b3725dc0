package io.padron.customers;

import io.padron.kernel.CountryCode;
import io.padron.kernel.CustomerId;
import io.padron.kernel.PersonType;
import java.time.Instant;

/**
 * One line of the list.
 *
 * @param identity the first identity number as people write it, or empty
 * @param reference the organisation's own, or empty
 * @param paymentMethod the label of the main payment method
 */
public record CustomerSummary(
        CustomerId id,
        String displayName,
        CountryCode country,
        PersonType personType,
        String identity,
        CustomerStatus status,
        Instant createdAt,
        String reference,
        String paymentMethod) {

    /** The same, with the label of the main payment method. */
    public CustomerSummary paidBy(String method) {
        return new CustomerSummary(
                id, displayName, country, personType, identity, status, createdAt, reference, method);
    }
}
