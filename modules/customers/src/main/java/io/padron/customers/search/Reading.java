package io.padron.customers.search;

import io.padron.sql.Sql;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A connection that the register is read on, and whether those who write are waited for. */
final class Reading {

    private final Connection connection;
    private final boolean postgresql;
    private final boolean waits;

    private Reading(Connection connection, boolean waits) throws SQLException {
        this.connection = connection;
        this.waits = waits;
        postgresql = Sql.isPostgreSql(connection);
    }

    /** Only what is committed is read. */
    static Reading committed(Connection connection) throws SQLException {
        return new Reading(connection, true);
    }

    /** As {@link Sql#atOnce}: for who looks at a page. */
    static Reading atOnce(Connection connection) throws SQLException {
        return new Reading(connection, false);
    }

    boolean isPostgreSql() {
        return postgresql;
    }

    Array array(String type, Object... values) throws SQLException {
        return connection.createArrayOf(type, values);
    }

    PreparedStatement prepare(String query) throws SQLException {
        return connection.prepareStatement(waits ? query : Sql.atOnce(connection, query));
    }
}
