package io.padron.benchmarks.plain;

import io.padron.kernel.text.Folding;
import io.padron.kernel.text.ReferenceKey;
import io.padron.kernel.text.SortKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes clean natural persons of México from a generated file directly into the tables, by plain JDBC batches. It
 * measures the limit of the database, and creates a large register quickly. The server must be stopped.
 */
public final class JdbcCustomerWriter implements AutoCloseable {

    private static final int BATCH_SIZE = 1000;

    /** One in this many customers is inactive, so that a filter by status has matches. */
    private static final int INACTIVE = 50;

    private static final int LONGEST_SORT_NAME = 60;

    private final Connection connection;
    private final PreparedStatement customers;
    private final PreparedStatement identities;
    private final PreparedStatement words;
    private final PreparedStatement points;
    private final PreparedStatement methods;
    private long taken;

    public JdbcCustomerWriter(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        customers = connection.prepareStatement("insert into customers (id, version, country, person_type, status,"
                + " first_name, middle_name, last_name, second_last_name, full_name, legal_name, sort_name,"
                + " identity_shown, address, reference, reference_key, created_at, created_by, import_id,"
                + " import_row)"
                + " values (?, 1, 'MX', 'NATURAL', ?, ?, ?, ?, ?, '', '', ?, ?, '', ?, ?, ?, 'benchmark', 'plain', ?)");
        identities = connection.prepareStatement("insert into customer_identities (customer_id, ordinal, kind, written,"
                + " normal_form, search_key, formatted, unique_key, rule_version, doubts)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, '1', '')");
        words = connection.prepareStatement("insert into customer_words (word, customer_id) values (?, ?)");
        points = connection.prepareStatement(
                "insert into contact_points (customer_id, ordinal, person_no, point_type, contact_text) values (?, ?, 0, ?, ?)");
        methods = connection.prepareStatement(
                "insert into customer_payment_methods (customer_id, ordinal, method_id, payment_reference) values (?, 0, 1, '')");
    }

    /** Writes all rows of the file; the first customer gets {@code firstId}. */
    public void writeFile(Path file, long firstId) throws IOException, SQLException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            lines.readLine();
            long id = firstId;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                writeRow(id++, line.split(",", -1));
            }
            commitBatches();
            restartSequenceAt(id);
        }
    }

    /** The product's next customer gets this number. */
    private void restartSequenceAt(long id) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop sequence customer_ids" + (isEmbedded() ? " restrict" : ""));
            statement.execute("create sequence customer_ids as bigint start with " + id + " increment by 1 no cycle");
        }
        connection.commit();
    }

    private boolean isEmbedded() throws SQLException {
        return connection.getMetaData().getDatabaseProductName().contains("Derby");
    }

    /** Adds one row to the batches; call {@link #commitBatches} after the last. */
    void writeRow(long id, String... cells) throws SQLException {
        addToBatches(id, cells);
        if (++taken % BATCH_SIZE == 0) {
            commitBatches();
        }
    }

    /** {@code cells} has the columns of the template for natural persons of México. */
    private void addToBatches(long id, String... cells) throws SQLException {
        String reference = cells[0];
        String name = String.join(" ", cells[1], cells[2], cells[3], cells[4])
                .replaceAll(" +", " ")
                .strip();
        String rfc = compact(cells[5]);
        setParameters(
                customers, id, id % INACTIVE == 0 ? "INACTIVE" : "ACTIVE", cells[1], cells[2], cells[3], cells[4]);
        customers.setString(7, SortKey.of(name, LONGEST_SORT_NAME));
        customers.setString(8, rfc);
        customers.setString(9, reference.isEmpty() ? null : reference);
        customers.setString(10, reference.isEmpty() ? null : ReferenceKey.of(reference));
        customers.setTimestamp(
                11, Timestamp.valueOf(LocalDateTime.of(2026, 1, 1, 0, 0).plusSeconds(id)));
        customers.setLong(12, id);
        customers.addBatch();
        addIdentity(id, 0, "RFC", rfc);
        if (!cells[6].isEmpty()) {
            addIdentity(id, 1, "CURP", compact(cells[6]));
        }
        Set<String> distinct =
                new LinkedHashSet<>(Arrays.asList(Folding.fold(name).split(" ")));
        for (String word : distinct) {
            setParameters(words, word, id);
            words.addBatch();
        }
        int ordinal = 0;
        for (int at = 7; at <= 12; at++) {
            if (!cells[at].isEmpty()) {
                setParameters(
                        points, id, ordinal++, at < 10 ? "EMAIL" : "PHONE", at < 10 ? cells[at] : compact(cells[at]));
                points.addBatch();
            }
        }
        methods.setLong(1, id);
        methods.addBatch();
    }

    private void addIdentity(long id, int ordinal, String kind, String number) throws SQLException {
        // Many customers share the generic number.
        String key = number.startsWith("XAXX") ? null : "MX:" + kind + ":" + number;
        setParameters(identities, id, ordinal, kind, number, number, number, number, key);
        identities.addBatch();
    }

    private static void setParameters(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            statement.setObject(at + 1, values[at]);
        }
    }

    static String compact(String cell) {
        return cell.replaceAll("[^\\p{L}\\p{N}&+]", "").toUpperCase(Locale.ROOT);
    }

    void commitBatches() throws SQLException {
        for (PreparedStatement each : new PreparedStatement[] {customers, identities, words, points, methods}) {
            each.executeBatch();
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
