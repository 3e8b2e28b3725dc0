package io.padron.benchmarks;

import io.padron.web.server.PostgresServer.EmptyDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A copy of a database, created with the original as template. */
final class PostgresDatabaseCopy implements SystemUnderTest.DatabaseCopy {

    private final EmptyDatabase original;
    private final String template;
    private final String name;

    /** The suffix distinguishes several copies. */
    PostgresDatabaseCopy(EmptyDatabase original, String suffix) throws SQLException {
        this.original = original;
        template = original.url().substring(original.url().lastIndexOf('/') + 1);
        name = template + "_" + suffix;
        executeOnServer("create database " + name + " template " + template);
    }

    /** Replaces the original by a copy of this copy. */
    void restoreOriginal() throws SQLException {
        executeOnServer("drop database " + template + " with (force)");
        executeOnServer("create database " + template + " template " + name);
    }

    @Override
    public Connection openConnection() throws SQLException {
        return connect(name);
    }

    @Override
    public void close() throws SQLException {
        executeOnServer("drop database " + name + " with (force)");
    }

    private void executeOnServer(String sql) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String database) throws SQLException {
        String server = original.url().substring(0, original.url().lastIndexOf('/') + 1);
        return DriverManager.getConnection(server + database, original.user(), "");
    }
}
