package io.padron.web.customers;

import io.padron.customers.CustomerSummary;
import io.padron.web.Times;
import java.io.Serializable;
import java.util.Locale;

/** One line of the list, in the reader's words. */
public record CustomerRow(
        String id,
        String name,
        String identity,
        String type,
        String status,
        String statusWord,
        String created,
        String paymentMethod,
        String reference,
        String country)
        implements Serializable {

    static CustomerRow of(CustomerSummary customer, ListWords words, Locale locale) {
        return new CustomerRow(
                customer.id().toString(),
                customer.displayName(),
                customer.identity(),
                words.type(customer.country(), customer.personType()),
                customer.status().name(),
                words.status(customer.status()),
                Times.date(customer.createdAt(), locale),
                customer.paymentMethod(),
                customer.reference(),
                words.country(customer.country()));
    }
}
