package io.padron.web.faults.means;

import io.padron.web.server.PostgresServer.EmptyDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL that may be harmed: nobody else uses it. */
public final class Postgres implements AutoCloseable {

    /** How the harness itself is known there. */
    private static final String OURS = "faults";

    private final Path data;
    private EmbeddedPostgres server;

    public Postgres(Path data) {
        this.data = data;
        this.server = started(data, 0);
    }

    private static EmbeddedPostgres started(Path data, int port) {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setServerConfig("listen_addresses", "127.0.0.1");
            return (port == 0 ? builder : builder.setPort(port)).start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** An empty database, its tables in this folder if one is given. */
    public EmptyDatabase create(Optional<Path> tablespace) {
        String name = "f" + UUID.randomUUID().toString().replace("-", "");
        tablespace.ifPresent(folder -> execute("create tablespace " + name + " location '" + folder + "'"));
        execute("create database " + name
                + tablespace.map(folder -> " tablespace " + name).orElse(""));
        return new EmptyDatabase(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name,
                "postgres",
                source(server.getPort(), name));
    }

    private static DataSource source(int port, String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(name);
        source.setUser("postgres");
        source.setApplicationName(OURS);
        return source;
    }

    public void drop(EmptyDatabase database) {
        String name = name(database);
        execute("drop database " + name + " with (force)");
        execute("drop tablespace if exists " + name);
    }

    /** Ends every session there is with this database. */
    public void cut(EmptyDatabase database) {
        execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name(database)
                + "' and pid <> pg_backend_pid()");
    }

    /**
     * Whether sessions are left there but our own. One whose client is dead may still be about to commit what it was told to.
     */
    public boolean busy(EmptyDatabase database) {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet sessions = statement.executeQuery("select count(*) from pg_stat_activity"
                        + " where datname = current_database() and backend_type = 'client backend'"
                        + " and application_name <> '" + OURS + "'")) {
            sessions.next();
            return sessions.getInt(1) > 0;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String name(EmptyDatabase database) {
        return database.url().substring(database.url().lastIndexOf('/') + 1);
    }

    /** Stops it, whoever is at work, and starts it on the same port after a while. */
    public void restart(long pause) {
        int port = stop();
        Signals.sleep(pause);
        startAgain(port);
    }

    /** Stops it, whoever is at work; its port. */
    public int stop() {
        int port = server.getPort();
        close();
        return port;
    }

    /** Starts it after a stop. */
    public void startAgain(int port) {
        server = started(data, port);
    }

    private void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
