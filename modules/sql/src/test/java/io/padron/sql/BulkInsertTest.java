package io.padron.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.schema.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Uses a table of the application with texts, numbers, a time and nullable columns. */
class BulkInsertTest {

    private static final String[] COLUMNS = {
        "id",
        "version",
        "country",
        "person_type",
        "status",
        "first_name",
        "middle_name",
        "last_name",
        "second_last_name",
        "full_name",
        "legal_name",
        "sort_name",
        "identity_shown",
        "address",
        "reference",
        "reference_key",
        "created_at",
        "created_by",
        "import_id",
        "import_row"
    };
    private static final LocalDateTime CREATED = LocalDateTime.of(2026, 2, 3, 4, 5, 6, 7_000_000);

    @ParameterizedTest
    @EnumSource
    void fewAndManyRowsAreStoredUnchanged(TestDatabase database) throws SQLException {
        List<String> texts = List.of(
                "Ana", "", "tab\there", "line\nend\r", "\\N", "back\\slash", "Ñandú 😀\té", "€\\ñ", "'; --", " ");
        try (Connection connection = database.createMigrated().getConnection()) {
            for (int times : List.of(1, 10)) {
                BulkInsert insert = new BulkInsert("customers", COLUMNS);
                List<String> wanted = new ArrayList<>();
                for (int at = 0; at < texts.size() * times; at++) {
                    String text = texts.get(at % texts.size());
                    insert.addRow(customer(times * 1000 + at, text, at % 2 == 0 ? null : times + "-" + at));
                    wanted.add(text);
                }
                insert.writeRows(connection);
                insert.writeRows(connection);
                assertEquals(wanted, names(connection, times * 1000));
            }
            assertEquals(CREATED, created(connection));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTakenKeyIsReportedAsUniqueViolation(TestDatabase database) throws SQLException {
        try (Connection connection = database.createMigrated().getConnection()) {
            BulkInsert insert = new BulkInsert("customers", COLUMNS);
            for (int at = 0; at < 50; at++) {
                insert.addRow(customer(at, "Ana", "R-" + at % 49));
            }
            SQLException failed = assertThrows(SQLException.class, () -> insert.writeRows(connection));
            assertTrue(Sql.isUniqueViolation(failed));
        }
    }

    @Test
    void aRowWithMissingValuesIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new BulkInsert("customers", "id", "version").addRow(1));
    }

    private static Object[] customer(int id, String name, @org.jspecify.annotations.Nullable String reference) {
        return new Object[] {
            (long) id, 1L, "MX", "NATURAL", "ACTIVE", name, "", "", "", "", "", "", "", "", reference, reference,
            CREATED, "me", null, 7
        };
    }

    private static List<String> names(Connection connection, int from) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select first_name from customers where id >= ? order by id")) {
            statement.setInt(1, from);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    private static LocalDateTime created(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select max(created_at) from customers");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getTimestamp(1).toLocalDateTime();
        }
    }
}
