package io.padron.customers;

import io.padron.kernel.CountryCode;
import io.padron.kernel.PageRequest;
import io.padron.kernel.PersonType;
import java.util.Optional;

/**
 * Which customers to list.
 *
 * @param q what somebody typed: the starts of words of the name, an identity number, the reference, the customer's
 *     number, an email or a phone; empty for all
 */
public record CustomerQuery(
        String q,
        Optional<CountryCode> country,
        Optional<PersonType> personType,
        Optional<CustomerStatus> status,
        Optional<String> importId,
        CustomerSort sort,
        PageRequest page) {

    /** All customers, newest first. */
    public static CustomerQuery all(PageRequest page) {
        return new CustomerQuery(
                "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), CustomerSort.NEWEST, page);
    }
}
