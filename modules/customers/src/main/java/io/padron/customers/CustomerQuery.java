package io.padron.customers;

import io.padron.kernel.CountryCode;
import io.padron.kernel.PageRequest;
import io.padron.kernel.PersonType;
import io.padron.payments.PaymentMethodId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which customers to list.
 *
 * @param q what somebody typed: the starts of words of the name, an identity number, the reference, the customer's
 *     number, an email or a phone; empty for all
 */
public record CustomerQuery(String q, Filters filters, CustomerSort sort, PageRequest page) {

    /**
     * What all the listed have in common; empty ones do not matter.
     *
     * @param paymentMethod one of the customer's methods, not only the main one
     * @param createdBefore the first moment that is too late
     */
    public record Filters(
            Optional<CountryCode> country,
            Optional<PersonType> personType,
            Optional<CustomerStatus> status,
            Optional<String> importId,
            Optional<PaymentMethodId> paymentMethod,
            Optional<Instant> createdFrom,
            Optional<Instant> createdBefore) {

        /** Everybody. */
        public static final Filters NONE = of(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /** By what a customer is and where it came from. */
        public static Filters of(
                Optional<CountryCode> country,
                Optional<PersonType> personType,
                Optional<CustomerStatus> status,
                Optional<String> importId) {
            return new Filters(
                    country, personType, status, importId, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** All customers, newest first. */
    public static CustomerQuery all(PageRequest page) {
        return new CustomerQuery("", Filters.NONE, CustomerSort.NEWEST, page);
    }
}
