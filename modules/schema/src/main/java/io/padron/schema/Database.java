package io.padron.schema;

import java.sql.Connection;
import java.sql.SQLException;

/** The databases on which Padrón runs. */
public enum Database {
    /** Embedded, for trials and small teams. */
    DERBY("db/derby"),
    /** For production. */
    POSTGRESQL("db/postgresql");

    private final String migrations;

    Database(String migrations) {
        this.migrations = migrations;
    }

    /** Returns the class path folder of the migrations. */
    String migrations() {
        return migrations;
    }

    /**
     * Returns the database of a connection.
     *
     * @throws SQLException when it is none of them
     */
    public static Database of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "Apache Derby" -> DERBY;
            case "PostgreSQL" -> POSTGRESQL;
            default -> throw new SQLException("Padrón runs on Derby and PostgreSQL, not on " + product);
        };
    }
}
