package io.padron.customers;

import io.padron.id.spi.PersonType;
import io.padron.kernel.CountryCode;
import io.padron.kernel.CustomerId;
import java.time.Instant;

/**
 * One line of the customer list.
 *
 * @param identity the first identity number, formatted, or empty
 * @param reference the organisation's own number for the customer, or empty
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

    /** Returns a copy with this label of the main payment method. */
    public CustomerSummary withPaymentMethod(String method) {
        return new CustomerSummary(
                id, displayName, country, personType, identity, status, createdAt, reference, method);
    }
}
