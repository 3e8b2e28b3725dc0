package io.padron.benchmarks;

import io.padron.web.server.PostgresServer.EmptyDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A database made of another as a template. */
final class PostgresTwin implements Subject.Twin {

    private final EmptyDatabase original;
    private final String template;
    private final String name;

    /** The suffix tells several twins apart. */
    PostgresTwin(EmptyDatabase original, String suffix) throws SQLException {
        this.original = original;
        template = original.url().substring(original.url().lastIndexOf('/') + 1);
        name = template + "_" + suffix;
        server("create database " + name + " template " + template);
    }

    /** Puts the twin in the original's place; both remain. */
    void restore() throws SQLException {
        server("drop database " + template + " with (force)");
        server("create database " + template + " template " + name);
    }

    @Override
    public Connection connection() throws SQLException {
        return connect(name);
    }

    @Override
    public void close() throws SQLException {
        server("drop database " + name + " with (force)");
    }

    private void server(String sql) throws SQLException {
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
