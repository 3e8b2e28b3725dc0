package io.padron.benchmarks.plain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.postgresql.PGConnection;

/** For PostgreSQL: {@code COPY} into a table without indexes, then set-based SQL. */
final class SetBasedBaselineLoad implements BaselineLoad {

    private static final String COPY =
            "copy staged (reference, first, middle, last, second_last, rfc, curp, email1, email2,"
                    + " email3, phone1, phone2, phone3, method) from stdin with (format csv, header true, null '\\N')";

    @Override
    public int loadFile(Path file, Connection connection) throws IOException, SQLException {
        connection.setAutoCommit(true);
        String[] statements = readSql().split("\n--\n", -1);
        try (Statement statement = connection.createStatement();
                InputStream rows = Files.newInputStream(file)) {
            statement.execute(statements[0]);
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, rows);
            for (int at = 1; at < statements.length; at++) {
                statement.execute(statements[at]);
            }
            try (ResultSet loaded = statement.executeQuery("select count(*) from good")) {
                loaded.next();
                return loaded.getInt(1);
            }
        }
    }

    private static String readSql() throws IOException {
        try (InputStream text = Objects.requireNonNull(
                SetBasedBaselineLoad.class.getResourceAsStream("set-based.sql"), "set-based.sql")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
