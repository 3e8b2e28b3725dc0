package io.padron.customers.search;

import static io.padron.customers.register.CustomersOn.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.contacts.ContactPerson;
import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerQuery.Filters;
import io.padron.customers.CustomerSort;
import io.padron.customers.CustomerStatus;
import io.padron.customers.CustomerSummary;
import io.padron.customers.CustomerView;
import io.padron.customers.ImportedCustomer;
import io.padron.customers.MadeUpCountries;
import io.padron.customers.NewCustomerBuilder;
import io.padron.customers.register.CustomersOn;
import io.padron.id.spi.PersonType;
import io.padron.kernel.CountryCode;
import io.padron.kernel.CustomerId;
import io.padron.kernel.Page;
import io.padron.kernel.PageRequest;
import io.padron.kernel.PersonName;
import io.padron.payments.PaymentMethodId;
import io.padron.schema.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CustomerListTest {

    private static final PageRequest FIRST = new PageRequest(0, 50);

    @ParameterizedTest
    @EnumSource
    void showsWhatTheListNeeds(TestDatabase database) {
        try (CustomersOn on = filled(database)) {
            CustomerSummary acme = on.customers.list(searching("acme")).items().get(0);
            assertEquals("ACME, S.A. de C.V.", acme.displayName());
            assertEquals(PersonType.LEGAL, acme.personType());
            assertEquals(MadeUpCountries.ARIDIA, acme.country());
            assertEquals("T-400", acme.identity());
            assertEquals(CustomerStatus.ACTIVE, acme.status());
            assertEquals(CustomersOn.NOW, acme.createdAt());
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsNamesByTheStartsOfTheirWordsWhateverCaseAndAccents(TestDatabase database) {
        try (CustomersOn on = filled(database)) {
            assertEquals("1", found(on, "ÁNA"));
            assertEquals("1 2", found(on, "rui"));
            on.registerCustomer(NewCustomerBuilder.person("Ana", "D'Unger", "T-500"));
            for (String name : List.of("Dunger", "D'Unger", "d’unger", "unger", "d'unger ana", "dung")) {
                assertEquals("5", found(on, name), name);
            }
            on.registerCustomer(NewCustomerBuilder.person("Ana", "Dunger", "T-501"));
            assertEquals("5 6", found(on, "D'Unger"));
            assertEquals("5 6", found(on, "Dunger"));
            assertEquals("2", found(on, "ruiz jo"));
            assertEquals("2", found(on, "  Peña   josé "));
            assertEquals("2 1", numbers(on.customers.browse(query("rui", Optional.empty(), Optional.empty()))));
            assertEquals("", found(on, "uiz"));
            assertEquals("4", found(on, "s.a. acme"));
            assertEquals("", found(on, "ana peña"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsNumbersReferencesEmailsAndPhones(TestDatabase database) {
        try (CustomersOn on = filled(database)) {
            assertEquals("1", found(on, "t-1234"));
            assertEquals("1", found(on, "T123"));
            assertEquals("4", found(on, "4"));
            assertEquals("2", found(on, "REF/2"));
            for (String reference : List.of("ref/2", " Ref/2", "REF／２", "ref/2\u200B")) {
                assertEquals("2", found(on, reference), reference);
                assertEquals(
                        "2", on.customers.findExact(reference).orElseThrow().toString(), reference);
            }
            assertEquals("1", found(on, "t 1.234"));
            assertEquals("3", found(on, "00777"));
            assertEquals("3", found(on, "777.0"));
            assertEquals("2", found(on, "jose@mail.com"));
            assertEquals("2", found(on, "JOSE@Mail.com"));
            assertEquals("2", found(on, "<jose@mail.com>"));
            assertEquals("4", found(on, "(55) 1234 5679"));
            assertEquals("3", found(on, "3168125566"));
            assertEquals("", found(on, "a\u0000"));
            assertEquals("", found(on, "%"));
            assertEquals("", found(on, "'"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void filtersByWhatIsAsked(TestDatabase database) {
        try (CustomersOn on = filled(database)) {
            CustomerQuery all = CustomerQuery.all(FIRST);
            assertEquals("4 3 2 1", numbers(on.customers.list(all)));
            assertEquals(
                    "3", numbers(on.customers.list(query("", Optional.of(MadeUpCountries.BOREAL), Optional.empty()))));
            assertEquals("4", numbers(on.customers.list(query("", Optional.empty(), Optional.of(PersonType.LEGAL)))));
            assertEquals("", numbers(on.customers.list(query("ana", Optional.empty(), Optional.of(PersonType.LEGAL)))));
            CustomerQuery inactive = filtered(Filters.of(
                    Optional.empty(), Optional.empty(), Optional.of(CustomerStatus.INACTIVE), Optional.empty()));
            assertEquals("", numbers(on.customers.list(inactive)));
            on.loadRows(
                    List.of(new ImportedCustomer(
                            NewCustomerBuilder.person("Eva", "Gil", "T-900").customer(), 2)),
                    "run");
            CustomerQuery imported =
                    filtered(Filters.of(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("run")));
            assertEquals("5", numbers(on.customers.list(imported)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void sortsAndPagesInTheDatabase(TestDatabase database) {
        try (CustomersOn on = filled(database)) {
            assertEquals("4 1 2 3", numbers(sorted(on, "name", 0, 50)));
            assertEquals("3 2 1 4", numbers(sorted(on, "-name", 0, 50)));
            assertEquals("1 2 3 4", numbers(sorted(on, "id", 0, 50)));
            assertEquals("4 3 2 1", numbers(sorted(on, "-createdAt", 0, 50)));
            assertEquals("2 3", numbers(sorted(on, "name", 1, 2)));
            assertEquals("", numbers(sorted(on, "name", 2, 2)));
            assertEquals(4, sorted(on, "name", 2, 2).total());
        }
    }

    @ParameterizedTest
    @EnumSource
    void filtersByPaymentMethodAndCreation(TestDatabase database) {
        try (CustomersOn on = filled(database)) {
            CustomerView second = on.customers.findById(new CustomerId(2)).orElseThrow();
            on.changes.setPaymentMethods(
                    second.id(), second.version(), List.of(new PaymentMethodId(1), new PaymentMethodId(2)));
            assertEquals("4 2 1", numbers(on.customers.browse(filtered(paymentMethodFilter(1)))));
            assertEquals("2", numbers(on.customers.browse(filtered(paymentMethodFilter(2)))));
            assertEquals("4 3 2 1", numbers(on.customers.browse(filtered(created(NOW, NOW.plusMillis(1))))));
            assertEquals("", numbers(on.customers.browse(filtered(created(NOW.plusMillis(1), NOW.plusSeconds(9))))));
            assertEquals("", numbers(on.customers.browse(filtered(created(NOW.minusSeconds(9), NOW)))));
            CustomerQuery searched = new CustomerQuery(
                    "ruiz", paymentMethodFilter(2), new CustomerSort(CustomerSort.By.NAME, true), FIRST);
            assertEquals("2", numbers(on.customers.browse(searched)));
            CustomerQuery newest = new CustomerQuery("ruiz", paymentMethodFilter(2), CustomerSort.NEWEST, FIRST);
            assertEquals("2", numbers(on.customers.browse(newest)));
            assertEquals(1, on.customers.browse(newest).total());
            assertEquals(2, on.customers.browse(searching("ruiz")).total());
        }
    }

    private static Filters paymentMethodFilter(long method) {
        return new Filters(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new PaymentMethodId(method)),
                Optional.empty(),
                Optional.empty());
    }

    @ParameterizedTest
    @EnumSource
    void findsTheExactMatchWhateverElseBeginsLikeIt(TestDatabase database) {
        try (CustomersOn on = filled(database)) {
            on.registerCustomer(
                    NewCustomerBuilder.person("Ana", "Mora", "T-12345").reference("1 Norte"));
            on.registerCustomer(
                    NewCustomerBuilder.person("Eva", "Mora", "T-500").reference("3"));
            assertEquals("1 5", found(on, "t-1234"));
            assertEquals(Optional.of(new CustomerId(1)), on.customers.findExact(" t 1234 "));
            assertEquals(Optional.of(new CustomerId(2)), on.customers.findExact("2"));
            assertEquals(Optional.of(new CustomerId(4)), on.customers.findExact("(55) 1234 5679"));
            assertEquals(Optional.empty(), on.customers.findExact("3"), "a number, and another one's reference");
            assertEquals(Optional.empty(), on.customers.findExact("Ana"));
            assertEquals(Optional.empty(), on.customers.findExact("a\u0000"));
            assertEquals(Optional.empty(), on.customers.findExact(""));
        }
    }

    private static Filters created(Instant from, Instant before) {
        return new Filters(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(from),
                Optional.of(before));
    }

    @ParameterizedTest
    @EnumSource
    void showsTheMainPaymentMethodAndTheReference(TestDatabase database) {
        try (CustomersOn on = filled(database)) {
            CustomerSummary jose =
                    on.customers.browse(searching("jose")).items().get(0);
            assertEquals("Efectivo", jose.paymentMethod());
            assertEquals("REF/2", jose.reference());
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesThroughAllOfThemHoweverDeep(TestDatabase database) {
        try (CustomersOn on = filled(database)) {
            assertEquals("4 1 2 3", walked(on, "name", ""));
            assertEquals("3 2 1 4", walked(on, "-name", ""));
            assertEquals("4 3 2 1", walked(on, "-createdAt", ""));
            assertEquals("1 2", walked(on, "id", "ruiz"));
        }
    }

    private static String walked(CustomersOn on, String sort, String q) {
        CustomerQuery query =
                new CustomerQuery(q, Filters.NONE, CustomerSort.parse(sort).orElseThrow(), new PageRequest(0, 1));
        List<String> seen = new ArrayList<>();
        List<CustomerSummary> next = on.customers.listAfter(query, Optional.empty());
        while (!next.isEmpty()) {
            seen.add(next.get(0).id().toString());
            next = on.customers.listAfter(query, Optional.of(next.get(0)));
        }
        return String.join(" ", seen);
    }

    private static CustomersOn filled(TestDatabase database) {
        CustomersOn on = CustomersOn.withMethods(database);
        on.registerCustomer(NewCustomerBuilder.person("Ana", "Ruiz", "T-1234"));
        on.registerCustomer(NewCustomerBuilder.person("José", "Ruiz", "T-200")
                .name(PersonName.ofParts("José", "", "Ruiz", "Peña"))
                .emails("jose@mail.com")
                .reference("REF/2"));
        on.registerCustomer(NewCustomerBuilder.boreal("Ximena Gil", "777"));
        on.registerCustomer(NewCustomerBuilder.company("ACME, S.A. de C.V.", "T-400")
                .contacts(new ContactPerson(PersonName.ofParts("Luz", "", "Ríos", ""), "luz@acme.mx", "55 1234 5679")));
        return on;
    }

    /** Both {@code list} and {@code browse}, which find customers in different ways. */
    private static String found(CustomersOn on, String q) {
        Page<CustomerSummary> all = on.customers.list(searching(q));
        Page<CustomerSummary> page = on.customers.browse(searching(q));
        assertEquals(numbers(all), numbers(page));
        assertEquals(all.total(), page.total());
        return numbers(all);
    }

    private static CustomerQuery searching(String q) {
        return new CustomerQuery(q, Filters.NONE, new CustomerSort(CustomerSort.By.ID, false), FIRST);
    }

    private static CustomerQuery query(String q, Optional<CountryCode> country, Optional<PersonType> type) {
        Filters filters = Filters.of(country, type, Optional.empty(), Optional.empty());
        return new CustomerQuery(q, filters, CustomerSort.NEWEST, FIRST);
    }

    private static CustomerQuery filtered(Filters filters) {
        return new CustomerQuery("", filters, CustomerSort.NEWEST, FIRST);
    }

    private static Page<CustomerSummary> sorted(CustomersOn on, String sort, int page, int size) {
        return on.customers.list(new CustomerQuery(
                "", Filters.NONE, CustomerSort.parse(sort).orElseThrow(), new PageRequest(page, size)));
    }

    private static String numbers(Page<CustomerSummary> page) {
        return String.join(
                " ",
                page.items().stream().map(customer -> customer.id().toString()).toList());
    }
}
