package io.padron.web.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/** A PostgreSQL for the tests, on a free port of the loopback address; started once, stopped when the tests end. */
public final class PostgresServer {

    /** The system property with additional server settings: {@code max_wal_size=8GB,wal_compression=lz4}. */
    public static final String SETTINGS = "padron.postgresql.settings";

    private static final EmbeddedPostgres SERVER = startServer();

    private PostgresServer() {}

    /**
     * An empty database.
     *
     * @param url the value of {@code PADRON_DB_URL}
     * @param source the connection of the test itself
     */
    public record EmptyDatabase(String url, String user, DataSource source) {}

    /** Creates a database. */
    public static EmptyDatabase createDatabase() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return new EmptyDatabase(
                "jdbc:postgresql://127.0.0.1:" + SERVER.getPort() + "/" + name,
                "postgres",
                SERVER.getDatabase("postgres", name));
    }

    /**
     * Creates a user with a password, unlike the other users of this server, who owns the database and may create
     * tables.
     */
    public static void createOwner(EmptyDatabase database, String user, String password) {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + user + " login password '" + password + "'");
            statement.execute("alter database " + connection.getCatalog() + " owner to " + user);
            Path rules;
            try (ResultSet file = statement.executeQuery("show hba_file")) {
                file.next();
                rules = Path.of(file.getString(1));
            }
            Files.writeString(rules, "host all " + user + " 127.0.0.1/32 scram-sha-256\n" + Files.readString(rules));
            statement.execute("select pg_reload_conf()");
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static EmbeddedPostgres startServer() {
        EmbeddedPostgres.Builder server = EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1");
        for (String setting : System.getProperty(SETTINGS, "").split(",", -1)) {
            int equals = setting.indexOf('=');
            if (equals > 0) {
                server.setServerConfig(setting.substring(0, equals), setting.substring(equals + 1));
            }
        }
        try {
            return server.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
