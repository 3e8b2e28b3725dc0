package io.padron.web.customers.export;

import io.padron.contacts.ContactDetails;
import io.padron.contacts.Contacts;
import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerSummary;
import io.padron.customers.Customers;
import io.padron.identity.Countries;
import io.padron.kernel.CustomerId;
import io.padron.kernel.PageRequest;
import io.padron.payments.AssignedPaymentMethod;
import io.padron.payments.PaymentMethodAssignments;
import io.padron.web.DisplayTimes;
import io.padron.web.UiMessages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the rows of the file in batches. Each batch takes three queries. */
@RequestScoped
class CustomerExporter {

    /** The number of keys that Derby looks up by index in one query. */
    private static final int BATCH_SIZE = 100;

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
    PaymentMethodAssignments methods;

    @Inject
    Countries countries;

    void write(CustomerQuery asked, SheetWriter sheet, Locale locale) throws IOException {
        CustomerQuery query =
                new CustomerQuery(asked.q(), asked.filters(), asked.sort(), new PageRequest(0, BATCH_SIZE));
        sheet.writeRow(
                COLUMNS.stream().map(key -> UiMessages.get(key).in(locale)).toList());
        List<CustomerSummary> portion = customers.listAfter(query, Optional.empty());
        while (!portion.isEmpty()) {
            List<CustomerId> ids = portion.stream().map(CustomerSummary::id).toList();
            Map<CustomerId, ContactDetails> details = contacts.findByCustomers(ids);
            Map<CustomerId, List<AssignedPaymentMethod>> assigned = methods.findByCustomers(ids);
            for (CustomerSummary customer : portion) {
                sheet.writeRow(cellsOf(
                        customer,
                        details.getOrDefault(customer.id(), ContactDetails.NONE),
                        assigned.getOrDefault(customer.id(), List.of()),
                        locale));
            }
            sheet.flush();
            portion = portion.size() < BATCH_SIZE
                    ? List.of()
                    : customers.listAfter(query, Optional.of(portion.get(portion.size() - 1)));
        }
    }

    private List<String> cellsOf(
            CustomerSummary customer, ContactDetails details, List<AssignedPaymentMethod> assigned, Locale locale) {
        Stream<String> emails = Stream.concat(
                details.emails().stream(), details.people().stream().map(person -> person.email()));
        Stream<String> phones = Stream.concat(
                details.phones().stream(), details.people().stream().map(person -> person.phone()));
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
                joinTexts(emails),
                joinTexts(phones),
                joinTexts(assigned.stream().map(AssignedPaymentMethod::label)),
                joinTexts(assigned.stream().map(AssignedPaymentMethod::reference)),
                UiMessages.get("status-" + customer.status().name()).in(locale),
                DisplayTimes.formatIsoDate(customer.createdAt()));
    }

    private static String joinTexts(Stream<String> texts) {
        return String.join("; ", texts.filter(text -> !text.isEmpty()).toList());
    }
}
