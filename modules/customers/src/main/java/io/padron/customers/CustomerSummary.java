package io.padron.customers;

import io.padron.kernel.CountryCode;
import io.padron.kernel.CustomerId;
import io.padron.kernel.PersonType;
import java.time.Instant;

/**
 * One line of the list.
 *
 * @param identity the first identity number as people write it, or empty
 */
public record CustomerSummary(
        CustomerId id,
        String displayName,
        CountryCode country,
        PersonType personType,
        String identity,
        CustomerStatus status,
        Instant createdAt) {}
