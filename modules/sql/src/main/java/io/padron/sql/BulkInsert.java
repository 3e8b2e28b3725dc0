package io.padron.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects new rows of one table and writes them at once: by {@code COPY} on PostgreSQL, by a prepared batch on Derby
 * or for a few rows. All rows are kept in memory, so it suits one chunk at a time.
 *
 * <p>Values are texts, whole numbers, booleans, {@link LocalDateTime} or null.
 */
public final class BulkInsert {

    /** For fewer rows a batch is as fast, and its statement is already prepared. */
    private static final int MIN_ROWS_TO_COPY = 20;

    private final String table;
    private final List<String> columns;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /** Takes names that are constants of the code, never user input. */
    public BulkInsert(String table, String... columns) {
        this.table = table;
        this.columns = List.of(columns);
    }

    /** Adds a row: one value for each column, in order. */
    public void addRow(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(table + " wants " + columns + ", not " + Arrays.toString(values));
        }
        rows.add(values);
    }

    /** Writes all rows in the connection's transaction, and clears them. */
    public void writeRows(Connection connection) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        if (rows.size() >= MIN_ROWS_TO_COPY && Sql.isPostgreSql(connection)) {
            new PostgresCopyWriter(table, columns).copyRows(connection, rows);
        } else {
            executeBatch(connection);
        }
        rows.clear();
    }

    private void executeBatch(Connection connection) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        String sql = "insert into " + table + " (" + String.join(", ", columns) + ") values (" + marks + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] row : rows) {
                for (int at = 0; at < row.length; at++) {
                    // Derby's setObject accepts no java.time values.
                    statement.setObject(
                            at + 1, row[at] instanceof LocalDateTime time ? Timestamp.valueOf(time) : row[at]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
