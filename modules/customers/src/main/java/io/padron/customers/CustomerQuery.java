package io.padron.customers;

import io.padron.id.spi.PersonType;
import io.padron.kernel.CountryCode;
import io.padron.kernel.PageRequest;
import io.padron.payments.PaymentMethodId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which customers to list, in which order, and which page of them.
 *
 * @param q the text that the user searches for: beginnings of words of the name, an identity number, the reference, the
 *         customer's number, an email or a phone; empty for all
 */
public record CustomerQuery(String q, Filters filters, CustomerSort sort, PageRequest page) {

    /**
     * The filters of the list; an empty one does not filter.
     *
     * @param paymentMethod one of the customer's methods, not only the main one
     * @param createdBefore exclusive
     */
    public record Filters(
            Optional<CountryCode> country,
            Optional<PersonType> personType,
            Optional<CustomerStatus> status,
            Optional<String> importId,
            Optional<PaymentMethodId> paymentMethod,
            Optional<Instant> createdFrom,
            Optional<Instant> createdBefore) {

        /** All customers. */
        public static final Filters NONE = of(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /** Filters by country, person type, status and import. */
        public static Filters of(
                Optional<CountryCode> country,
                Optional<PersonType> personType,
                Optional<CustomerStatus> status,
                Optional<String> importId) {
            return new Filters(
                    country, personType, status, importId, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** Lists all customers, newest first. */
    public static CustomerQuery all(PageRequest page) {
        return new CustomerQuery("", Filters.NONE, CustomerSort.NEWEST, page);
    }
}
