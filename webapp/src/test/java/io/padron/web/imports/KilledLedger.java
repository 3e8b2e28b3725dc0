package io.padron.web.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** What the ledger held when the process was killed: read from the database itself, and not by the next process. */
record KilledLedger(String state, int judged, int loaded) {

    private static final String QUERY = """
            select r.state,
                sum(case when t.phase = 'REVIEW' then t.rows_done else 0 end),
                sum(case when t.phase = 'LOAD' then t.rows_done else 0 end)
            from import_runs r join import_tasks t on t.import_id = r.id
            where r.id = (select max(id) from import_runs)
            group by r.state
            """;

    static KilledLedger read(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            rows.next();
            return new KilledLedger(rows.getString(1), rows.getInt(2), rows.getInt(3));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a copy: the next process is to find the embedded database as the killed one left it. */
    static KilledLedger readCopy(Path database, Path copy) {
        try (Stream<Path> files = Files.walk(database)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path to = copy.resolve(database.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else if (!file.getFileName().toString().endsWith(".lck")) {
                    Files.copy(file, to);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(copy.toString());
        KilledLedger ledger = read(source);
        shutDown(source);
        return ledger;
    }

    private static void shutDown(EmbeddedDataSource source) {
        source.setShutdownDatabase("shutdown");
        try {
            source.getConnection().close();
        } catch (SQLException ended) {
            // Derby says so by an exception.
            if (!"08006".equals(ended.getSQLState())) {
                throw new IllegalStateException(ended);
            }
        }
    }
}
