package io.padron.schema;

import java.sql.Connection;
import java.sql.SQLException;

/** The databases on which Padrón runs. */
public enum Database {
    /** Embedded, for trying out and small teams. */
    DERBY("db/derby"),
    /** For production. */
    POSTGRESQL("db/postgresql");

    private final String migrations;

    Database(String migrations) {
        this.migrations = migrations;
    }

    /** Where the migrations lie on the class path. */
    String migrations() {
        return migrations;
    }

    /** Which of them is at the other end; {@link SQLException} when it is neither. */
    public static Database of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "Apache Derby" -> DERBY;
            case "PostgreSQL" -> POSTGRESQL;
            default -> throw new SQLException("Padrón runs on Derby and PostgreSQL, not on " + product);
        };
    }
}
