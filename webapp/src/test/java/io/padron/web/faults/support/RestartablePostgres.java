package io.padron.web.faults.support;

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

/** A PostgreSQL that may be harmed: no other test uses it. */
public final class RestartablePostgres implements AutoCloseable {

    /** The application name of the harness's own sessions. */
    private static final String OURS = "faults";

    private final Path data;
    private EmbeddedPostgres server;

    public RestartablePostgres(Path data) {
        this.data = data;
        this.server = startServer(data, 0);
    }

    private static EmbeddedPostgres startServer(Path data, int port) {
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

    /** Creates an empty database, with its tables in this folder if one is given. */
    public EmptyDatabase createDatabase(Optional<Path> tablespace) {
        String name = "f" + UUID.randomUUID().toString().replace("-", "");
        tablespace.ifPresent(folder -> executeSql("create tablespace " + name + " location '" + folder + "'"));
        executeSql("create database " + name
                + tablespace.map(folder -> " tablespace " + name).orElse(""));
        return new EmptyDatabase(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name,
                "postgres",
                createDataSource(server.getPort(), name));
    }

    private static DataSource createDataSource(int port, String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(name);
        source.setUser("postgres");
        source.setApplicationName(OURS);
        return source;
    }

    public void dropDatabase(EmptyDatabase database) {
        String name = databaseName(database);
        executeSql("drop database " + name + " with (force)");
        executeSql("drop tablespace if exists " + name);
    }

    /** Ends every session of this database. */
    public void terminateSessions(EmptyDatabase database) {
        executeSql("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + databaseName(database)
                + "' and pid <> pg_backend_pid()");
    }

    /**
     * Whether sessions other than the harness's own remain. The session of a dead client may still be about to commit.
     */
    public boolean hasSessions(EmptyDatabase database) {
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

    private static String databaseName(EmptyDatabase database) {
        return database.url().substring(database.url().lastIndexOf('/') + 1);
    }

    /** Stops it in spite of open sessions, and starts it on the same port after a pause. */
    public void restart(long pause) {
        int port = stop();
        ProcessControl.sleep(pause);
        startAgain(port);
    }

    /** Stops it in spite of open sessions and returns its port. */
    public int stop() {
        int port = server.getPort();
        close();
        return port;
    }

    /** Starts it after a stop. */
    public void startAgain(int port) {
        server = startServer(data, port);
    }

    private void executeSql(String sql) {
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
