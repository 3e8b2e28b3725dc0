package io.padron.web.customers;

import io.padron.customers.CustomerSummary;
import io.padron.web.DisplayTimes;
import java.io.Serializable;
import java.util.Locale;

/** One line of the list, in the reader's language. */
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

    static CustomerRow of(CustomerSummary customer, CustomerListTexts words, Locale locale) {
        return new CustomerRow(
                customer.id().toString(),
                customer.displayName(),
                customer.identity(),
                words.typeLabel(customer.country(), customer.personType()),
                customer.status().name(),
                words.statusLabel(customer.status()),
                DisplayTimes.formatDate(customer.createdAt(), locale),
                customer.paymentMethod(),
                customer.reference(),
                words.countryName(customer.country()));
    }
}
