package io.padron.schema;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** An empty, migrated database of each kind for tests: Derby in memory, and a real PostgreSQL on a free loopback port. */
public enum TestDatabase {
    DERBY {
        @Override
        DataSource create(String name) {
            EmbeddedDataSource source = new EmbeddedDataSource();
            source.setDatabaseName("memory:" + name);
            source.setCreateDatabase("create");
            return source;
        }
    },
    POSTGRESQL {
        @Override
        DataSource create(String name) throws SQLException {
            try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return Server.POSTGRES.getDatabase("postgres", name);
        }
    };

    abstract DataSource create(String name) throws SQLException;

    /** A new database with Padrón's tables, all empty. */
    public DataSource fresh() {
        try {
            DataSource source = create("t" + UUID.randomUUID().toString().replace("-", ""));
            Schema.migrate(source);
            return source;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Started once for all tests of a JVM, ended with it. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
