package io.padron.customers.reversal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.customers.BatchRegistration;
import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerStatus;
import io.padron.customers.ImportedCustomer;
import io.padron.customers.NewCustomerBuilder;
import io.padron.customers.UpdateResult;
import io.padron.customers.register.CustomersOn;
import io.padron.kernel.CustomerId;
import io.padron.kernel.PageRequest;
import io.padron.schema.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportReversalsTest {

    private static final RowRange ALL = new RowRange(1, 100);

    @ParameterizedTest
    @EnumSource
    void removesUnchangedCustomersAndKeepsChangedOnes(TestDatabase database) {
        DataSource source = database.createMigrated();
        try (CustomersOn on = CustomersOn.withMethods(source)) {
            CustomerId before = on.registerCustomer(NewCustomerBuilder.person("Ana", "Ruiz", "T-1"))
                    .id();
            List<CustomerId> made = load(on, "7", "T-2", "T-3", "T-4");
            List<CustomerId> other = load(on, "8", "T-5");
            assertInstanceOf(
                    UpdateResult.Updated.class,
                    on.changes.setStatus(made.get(1), 1, CustomerStatus.INACTIVE, "Baja voluntaria"));

            assertEquals(Optional.of(new RowRange(2, 4)), on.importReversals.findRowRange("7"));
            assertEquals(Optional.empty(), on.importReversals.findRowRange("9"));
            assertEquals(new ReversalPreview(3, 1), on.importReversals.previewReversal("7"));
            assertEquals(new ReversalPreview(0, 0), on.importReversals.previewReversal("9"));
            assertEquals(
                    List.of(
                            new ReversedRow(2, made.get(0), false),
                            new ReversedRow(3, made.get(1), true),
                            new ReversedRow(4, made.get(2), false)),
                    on.importReversals.reverseRows("7", ALL));
            assertEquals(List.of(new ReversedRow(3, made.get(1), true)), on.importReversals.reverseRows("7", ALL));

            assertEquals(Optional.empty(), on.customers.findById(made.get(0)));
            assertTrue(on.customers.findById(made.get(1)).isPresent());
            assertTrue(on.customers.findById(before).isPresent());
            assertTrue(on.customers.findById(other.get(0)).isPresent());
            assertEquals(
                    3,
                    on.customers.list(CustomerQuery.all(new PageRequest(0, 10))).total());
            for (String table : List.of(
                    "customer_identities",
                    "customer_words",
                    "contact_points",
                    "contact_persons",
                    "customer_payment_methods")) {
                assertEquals(0, count(source, table, made.get(0)), table);
            }
            CustomerId again = on.registerCustomer(NewCustomerBuilder.person("Rosa", "Gil", "T-2"))
                    .id();
            assertTrue(again.value() > other.get(0).value(), "a number is not given twice");
        }
    }

    /** The first row is row 2. */
    private static List<CustomerId> load(CustomersOn on, String importId, String... taxes) {
        List<ImportedCustomer> rows = new ArrayList<>();
        for (String tax : taxes) {
            rows.add(new ImportedCustomer(
                    NewCustomerBuilder.person("Rosa", "Gil", tax).customer(), rows.size() + 2));
        }
        return on.loadRows(rows, importId).stream()
                .map(batchRegistration -> ((BatchRegistration.BatchRegistered) batchRegistration).id())
                .toList();
    }

    private static int count(DataSource source, String table, CustomerId customer) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from " + table + " where customer_id = " + customer.value())) {
            row.next();
            return row.getInt(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
