package io.padron.web.customers.export;

import io.padron.contacts.ContactSheet;
import io.padron.contacts.Contacts;
import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerSummary;
import io.padron.customers.Customers;
import io.padron.identity.Countries;
import io.padron.kernel.CustomerId;
import io.padron.kernel.PageRequest;
import io.padron.payments.AssignedMethod;
import io.padron.payments.AssignedMethods;
import io.padron.web.Times;
import io.padron.web.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rows of the file, portion by portion; however many there are, a portion takes three questions. */
@RequestScoped
class ExportRows {

    /** As many as Derby looks up by an index at once. */
    private static final int PORTION = 100;

    private static final List<String> COLUMNS = List.of(
            "column-id",
            "column-name",
            "column-type",
            "country",
            "column-identity",
            "reference",
            "group-emails",
            "group-phones",
            "group-payment",
            "payment-reference",
            "column-status",
            "column-created");

    @Inject
    Customers customers;

    @Inject
    Contacts contacts;

    @Inject
    AssignedMethods methods;

    @Inject
    Countries countries;

    void write(CustomerQuery asked, CustomerSheet sheet, Locale locale) throws IOException {
        CustomerQuery query = new CustomerQuery(asked.q(), asked.filters(), asked.sort(), new PageRequest(0, PORTION));
        sheet.row(COLUMNS.stream().map(key -> Words.get(key).in(locale)).toList());
        List<CustomerSummary> portion = customers.following(query, Optional.empty());
        while (!portion.isEmpty()) {
            List<CustomerId> ids = portion.stream().map(CustomerSummary::id).toList();
            Map<CustomerId, ContactSheet> reached = contacts.of(ids);
            Map<CustomerId, List<AssignedMethod>> assigned = methods.of(ids);
            for (CustomerSummary customer : portion) {
                sheet.row(cells(
                        customer,
                        reached.getOrDefault(customer.id(), ContactSheet.NONE),
                        assigned.getOrDefault(customer.id(), List.of()),
                        locale));
            }
            sheet.flush();
            portion = portion.size() < PORTION
                    ? List.of()
                    : customers.following(query, Optional.of(portion.get(portion.size() - 1)));
        }
    }

    private List<String> cells(
            CustomerSummary customer, ContactSheet reached, List<AssignedMethod> assigned, Locale locale) {
        Stream<String> emails = Stream.concat(
                reached.emails().stream(), reached.people().stream().map(person -> person.email()));
        Stream<String> phones = Stream.concat(
                reached.phones().stream(), reached.people().stream().map(person -> person.phone()));
        return List.of(
                customer.id().toString(),
                customer.displayName(),
                countries
                        .find(customer.country())
                        .map(country ->
                                country.form(customer.personType()).label().in(locale))
                        .orElse(customer.personType().name()),
                customer.country().value(),
                customer.identity(),
                customer.reference(),
                list(emails),
                list(phones),
                list(assigned.stream().map(AssignedMethod::label)),
                list(assigned.stream().map(AssignedMethod::reference)),
                Words.get("status-" + customer.status().name()).in(locale),
                Times.isoDate(customer.createdAt()));
    }

    private static String list(Stream<String> texts) {
        return String.join("; ", texts.filter(text -> !text.isEmpty()).toList());
    }
}
