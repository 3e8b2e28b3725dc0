package io.padron.benchmarks.plain;

import io.padron.kernel.text.ReferenceKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** For Derby, where set-based SQL is not faster: a few checks, one prepared query per key, and batches. */
final class BatchBaselineLoad implements BaselineLoad {

    private static final Pattern RFC = Pattern.compile("[A-ZÑ&]{4}[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01]).{3}");
    private static final Pattern EMAIL = Pattern.compile("[^@ ]+@[^@ ]+\\.[^@ ]+");

    private final Set<String> seen = new HashSet<>();

    @Override
    public int loadFile(Path file, Connection connection) throws IOException, SQLException {
        int loaded = 0;
        JdbcCustomerWriter register = new JdbcCustomerWriter(connection);
        try (BufferedReader lines = Files.newBufferedReader(file);
                PreparedStatement identity =
                        connection.prepareStatement("select 1 from customer_identities where unique_key = ? with ur");
                PreparedStatement reference =
                        connection.prepareStatement("select 1 from customers where reference_key = ? with ur")) {
            lines.readLine();
            long id = findFirstFreeId(connection);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", -1);
                if (isValid(cells) && isNew(cells, identity, reference)) {
                    register.writeRow(id++, cells);
                    loaded++;
                }
            }
            register.commitBatches();
        }
        return loaded;
    }

    private static boolean isValid(String... cells) {
        return cells.length == 14
                && !cells[1].isBlank()
                && !cells[3].isBlank()
                && RFC.matcher(JdbcCustomerWriter.compact(cells[5])).matches()
                && EMAIL.matcher(cells[7]).matches()
                && cells[13].equals("SPEI");
    }

    private boolean isNew(String[] cells, PreparedStatement identity, PreparedStatement reference) throws SQLException {
        List<String> keys = Stream.of(
                        "RFC:" + JdbcCustomerWriter.compact(cells[5]), "CURP:" + JdbcCustomerWriter.compact(cells[6]))
                .filter(key -> !key.startsWith("RFC:XAXX") && !key.equals("CURP:"))
                .map(key -> "MX:" + key)
                .toList();
        for (String key : keys) {
            if (!seen.add(key) || exists(identity, key)) {
                return false;
            }
        }
        return cells[0].isEmpty() || (seen.add(cells[0]) && !exists(reference, ReferenceKey.of(cells[0])));
    }

    private static boolean exists(PreparedStatement statement, String key) throws SQLException {
        statement.setString(1, key);
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next();
        }
    }

    private static long findFirstFreeId(Connection connection) throws SQLException {
        try (PreparedStatement last = connection.prepareStatement("select max(id) from customers");
                ResultSet rows = last.executeQuery()) {
            rows.next();
            return rows.getLong(1) + 1;
        }
    }
}
