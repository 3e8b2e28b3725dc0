package io.padron.customers.counts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.customers.CustomerStatus;
import io.padron.customers.counts.CustomerCounts.CountryTypeCount;
import io.padron.id.spi.PersonType;
import io.padron.kernel.CountryCode;
import io.padron.schema.TestDatabase;
import io.padron.schema.TestTransactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoredCustomerCountsTest {

    private static final CountryCode MX = new CountryCode("MX");

    @ParameterizedTest
    @EnumSource
    void countsTheRegisterByCountryTypeAndStatusAndWhatIsNew(TestDatabase database) throws SQLException {
        DataSource source = database.createMigrated();
        store(source, 1, "'MX', 'NATURAL', 'ACTIVE'", "2026-03-01 23:59:59");
        store(source, 2, "'MX', 'NATURAL', 'ACTIVE'", "2026-03-02 00:00:00");
        store(source, 3, "'MX', 'LEGAL', 'INACTIVE'", "2026-03-09 00:00:00");
        try (TestTransactions transactions = new TestTransactions("customers-test", source)) {
            StoredCustomerCounts counts = new StoredCustomerCounts();
            counts.entities = transactions.entityManager();
            assertEquals(
                    Set.of(
                            new CountryTypeCount(MX, PersonType.NATURAL, 2),
                            new CountryTypeCount(MX, PersonType.LEGAL, 1)),
                    Set.copyOf(transactions.required(counts::countByCountryAndType)));
            assertEquals(
                    Map.of(CustomerStatus.ACTIVE, 2L, CustomerStatus.INACTIVE, 1L),
                    transactions.required(counts::countByStatus));
            List<Instant> weeks = List.of(
                    Instant.parse("2026-02-23T00:00:00Z"),
                    Instant.parse("2026-03-02T00:00:00Z"),
                    Instant.parse("2026-03-09T00:00:00Z"));
            assertEquals(List.of(1L, 1L), transactions.required(() -> counts.countCreatedBetween(weeks)));
            assertEquals(List.of(1L), transactions.required(() -> counts.countCreatedBetween(weeks.subList(0, 2))));
        }
    }

    /** A count that waits fails after Derby's lock timeout of one minute. */
    @ParameterizedTest
    @EnumSource
    void doesNotWaitForWriters(TestDatabase database) throws SQLException {
        DataSource source = database.createMigrated();
        store(source, 1, "'MX', 'NATURAL', 'ACTIVE'", "2026-03-02 00:00:00");
        try (TestTransactions transactions = new TestTransactions("customers-test", source);
                Connection writing = source.getConnection()) {
            writing.setAutoCommit(false);
            store(writing, 2, "'MX', 'NATURAL', 'ACTIVE'", "2026-03-03 00:00:00");
            StoredCustomerCounts counts = new StoredCustomerCounts();
            counts.entities = transactions.entityManager();
            long seen = database == TestDatabase.DERBY ? 2 : 1;
            assertEquals(Map.of(CustomerStatus.ACTIVE, seen), transactions.required(counts::countByStatus));
            List<Instant> week = List.of(Instant.parse("2026-03-02T00:00:00Z"), Instant.parse("2026-03-09T00:00:00Z"));
            assertEquals(List.of(seen), transactions.required(() -> counts.countCreatedBetween(week)));
            writing.rollback();
        }
    }

    private static void store(DataSource source, int id, String group, String created) throws SQLException {
        try (Connection connection = source.getConnection()) {
            store(connection, id, group, created);
        }
    }

    private static void store(Connection connection, int id, String group, String created) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into customers (id, version, country, person_type, status, first_name, middle_name,"
                            + " last_name, second_last_name, full_name, legal_name, sort_name, identity_shown, address, created_at,"
                            + " created_by) values (" + id + ", 1, " + group
                            + ", 'A', '', 'B', '', '', '', 'a', '', '', '" + created
                            + "', 'ana')");
        }
    }
}
