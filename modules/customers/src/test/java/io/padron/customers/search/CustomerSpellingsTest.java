package io.padron.customers.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.padron.customers.CustomerChange;
import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerQuery.Filters;
import io.padron.customers.CustomerSort;
import io.padron.customers.CustomerSummary;
import io.padron.customers.CustomerView;
import io.padron.customers.Entered;
import io.padron.customers.NewCustomer;
import io.padron.customers.NewIdentity;
import io.padron.customers.Registration;
import io.padron.customers.Update;
import io.padron.customers.register.CustomersOn;
import io.padron.kernel.CustomerId;
import io.padron.kernel.PageRequest;
import io.padron.schema.Schema;
import io.padron.schema.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One customer is found and sorted alike, however names, references, emails and phones are spelt. */
class CustomerSpellingsTest {

    @ParameterizedTest
    @EnumSource
    void findsReferencesByTheirStart(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            on.registered(Entered.person("Eva", "Gil", "T-601").reference("REF-0901"));
            on.registered(Entered.person("Eva", "Gil", "T-602").reference("REF-0902"));
            assertEquals("1 2", found(on, "REF-09"));
            assertEquals("1", found(on, "ref-0901"));
            assertEquals("1", found(on, "Ref\u20110901"));
            assertEquals("", found(on, "REF-"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void enyeIsSortedBetweenNAndO(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            List<String> names = List.of("Oca", "Ñandú", "Nuzzi", "Núñez", "Nuo");
            for (String name : names) {
                on.registered(Entered.person(name, "Ruiz", "T-1" + names.indexOf(name)));
            }
            assertEquals(
                    List.of("Núñez Ruiz", "Nuo Ruiz", "Nuzzi Ruiz", "Ñandú Ruiz", "Oca Ruiz"),
                    on.customers.list(query("", CustomerSort.By.NAME)).items().stream()
                            .map(CustomerSummary::displayName)
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsWhatAnEarlierVersionStored(TestDatabase database) throws SQLException {
        DataSource source = database.freshOf("23");
        try (Connection connection = source.getConnection()) {
            EarlierCustomers.fill(connection);
        }
        Schema.migrate(source);
        try (CustomersOn on = CustomersOn.withMethods(source)) {
            for (String phone : List.of("5512345679", "(55) 1234-5679")) {
                assertEquals("1", found(on, phone), phone);
            }
            assertEquals("1", found(on, "Ana@MAIL.com"));
            assertEquals("1", found(on, "dunger"));
            assertEquals("1 2", found(on, "Abc-1"));
            CustomerView later = on.customers.find(new CustomerId(2)).orElseThrow();
            NewCustomer entered = new Entered(later.asEntered())
                    .identities(new NewIdentity("TAX", "T-1"))
                    .methods("Efectivo")
                    .customer();
            assertEquals(Optional.empty(), on.customers.findDuplicate(entered, Optional.of(later.id())));
            assertEquals(
                    Optional.of(Registration.Duplicate.REFERENCE),
                    on.customers.findDuplicate(entered, Optional.empty()).map(Registration.Duplicate::code));
            assertInstanceOf(
                    Update.Updated.class,
                    on.customers.update(later.id(), later.version(), new CustomerChange(entered, later.status())));
            assertEquals("1 2", found(on, "ABC-1"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChangeOfSomethingElseKeepsADecimalZeroThatIsStored(TestDatabase database) throws SQLException {
        DataSource source = database.freshOf("23");
        try (Connection connection = source.getConnection()) {
            EarlierCustomers.fill(connection);
            EarlierCustomers.write(connection, "update customers set reference = '1001' where id = 1");
            EarlierCustomers.write(connection, "update customers set reference = '1001.0' where id = 2");
        }
        Schema.migrate(source);
        try (CustomersOn on = CustomersOn.withMethods(source)) {
            CustomerView stored = on.customers.find(new CustomerId(2)).orElseThrow();
            NewCustomer entered = new Entered(stored.asEntered())
                    .identities(new NewIdentity("TAX", "T-1"))
                    .methods("Efectivo")
                    .customer();
            assertEquals(Optional.empty(), on.customers.findDuplicate(entered, Optional.of(stored.id())));
            Update update =
                    on.customers.update(stored.id(), stored.version(), new CustomerChange(entered, stored.status()));
            assertEquals(
                    "1001.0",
                    assertInstanceOf(Update.Updated.class, update).customer().reference());
        }
    }

    private static String found(CustomersOn on, String q) {
        return on.customers.list(query(q, CustomerSort.By.ID)).items().stream()
                .map(customer -> customer.id().toString())
                .collect(Collectors.joining(" "));
    }

    private static CustomerQuery query(String q, CustomerSort.By by) {
        return new CustomerQuery(q, Filters.NONE, new CustomerSort(by, false), new PageRequest(0, 50));
    }
}
