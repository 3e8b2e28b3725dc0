package io.padron.schema;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;

/**
 * An empty, migrated database of each kind for tests: Derby in memory, and a real PostgreSQL on a free loopback port. The
 * migrations run once for all tests of a JVM; each test's database is a copy.
 */
public enum TestDatabase {
    DERBY {
        @Override
        DataSource copyTemplate(String name) {
            return derbyDataSource(name, "createFrom=" + DerbyTemplate.BACKUP);
        }
    },
    POSTGRESQL {
        @Override
        DataSource copyTemplate(String name) throws SQLException {
            PostgresTemplate.execute("create database " + name + " template " + PostgresTemplate.NAME);
            return PostgresTemplate.SERVER.getDatabase("postgres", name);
        }
    };

    abstract DataSource copyTemplate(String name) throws SQLException;

    /** Creates a database with Padrón's tables, all empty. */
    public DataSource createMigrated() {
        try {
            return copyTemplate("t" + UUID.randomUUID().toString().replace("-", ""));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static DataSource derbyDataSource(String name, String attributes) {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName("memory:" + name);
        source.setConnectionAttributes(attributes);
        return source;
    }

    /** The backup of a migrated database in a temporary folder. */
    private static final class DerbyTemplate {
        static final Path BACKUP = create();

        private static Path create() {
            try {
                Path folder = Files.createTempDirectory("padron-derby-template-");
                Schema.migrate(derbyDataSource("template", "create=true"));
                try (Connection connection = derbyDataSource("template", "").getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("call syscs_util.syscs_backup_database('" + folder + "')");
                }
                return folder.resolve("template");
            } catch (IOException | SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    /** A server that runs until the JVM ends, with a migrated database to copy. */
    private static final class PostgresTemplate {
        static final String NAME = "padron_template";
        static final EmbeddedPostgres SERVER = start();

        static void execute(String sql) throws SQLException {
            execute(SERVER, sql);
        }

        private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .setServerConfig("fsync", "off")
                        .start();
                execute(server, "create database " + NAME);
                Schema.migrate(server.getDatabase("postgres", NAME));
                return server;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
