package io.padron.customers.withdrawal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.customers.Admission;
import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerStatus;
import io.padron.customers.Entered;
import io.padron.customers.ImportedCustomer;
import io.padron.customers.Update;
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

class WithdrawalTest {

    private static final RowRange ALL = new RowRange(1, 100);

    @ParameterizedTest
    @EnumSource
    void takesBackWhatNobodyTouchedAndKeepsTheRest(TestDatabase database) {
        DataSource source = database.fresh();
        try (CustomersOn on = CustomersOn.withMethods(source)) {
            CustomerId before =
                    on.registered(Entered.person("Ana", "Ruiz", "T-1")).id();
            List<CustomerId> made = load(on, "7", "T-2", "T-3", "T-4");
            List<CustomerId> other = load(on, "8", "T-5");
            assertInstanceOf(
                    Update.Updated.class,
                    on.changes.status(made.get(1), 1, CustomerStatus.INACTIVE, "Baja voluntaria"));

            assertEquals(Optional.of(new RowRange(2, 4)), on.withdrawals.rows("7"));
            assertEquals(Optional.empty(), on.withdrawals.rows("9"));
            assertEquals(new Prospect(3, 1), on.withdrawals.prospect("7"));
            assertEquals(new Prospect(0, 0), on.withdrawals.prospect("9"));
            assertEquals(
                    List.of(
                            new Withdrawal(2, made.get(0), false),
                            new Withdrawal(3, made.get(1), true),
                            new Withdrawal(4, made.get(2), false)),
                    on.withdrawals.withdraw("7", ALL));
            assertEquals(List.of(new Withdrawal(3, made.get(1), true)), on.withdrawals.withdraw("7", ALL));

            assertEquals(Optional.empty(), on.customers.find(made.get(0)));
            assertTrue(on.customers.find(made.get(1)).isPresent());
            assertTrue(on.customers.find(before).isPresent());
            assertTrue(on.customers.find(other.get(0)).isPresent());
            assertEquals(
                    3,
                    on.customers.list(CustomerQuery.all(new PageRequest(0, 10))).total());
            for (String table : List.of(
                    "customer_identities", "customer_words", "contact_points", "contact_people", "assigned_methods")) {
                assertEquals(0, count(source, table, made.get(0)), table);
            }
            CustomerId again =
                    on.registered(Entered.person("Rosa", "Gil", "T-2")).id();
            assertTrue(again.value() > other.get(0).value(), "a number is not given twice");
        }
    }

    /** Rows from 2 on. */
    private static List<CustomerId> load(CustomersOn on, String importId, String... taxes) {
        List<ImportedCustomer> rows = new ArrayList<>();
        for (String tax : taxes) {
            rows.add(new ImportedCustomer(Entered.person("Rosa", "Gil", tax).customer(), rows.size() + 2));
        }
        return on.load(rows, importId).stream()
                .map(admission -> ((Admission.Admitted) admission).id())
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
