package io.padron.customers.search;

import io.padron.sql.Sql;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A connection for queries, and whether they wait for writers. */
final class ReadConnection {

    private final Connection connection;
    private final boolean postgresql;
    private final boolean waits;

    private ReadConnection(Connection connection, boolean waits) throws SQLException {
        this.connection = connection;
        this.waits = waits;
        postgresql = Sql.isPostgreSql(connection);
    }

    /** Queries read committed rows only, and wait for writers on Derby. */
    static ReadConnection committed(Connection connection) throws SQLException {
        return new ReadConnection(connection, true);
    }

    /** Queries never wait, as in {@link Sql#withoutWaiting}; for pages of the user interface. */
    static ReadConnection withoutWaiting(Connection connection) throws SQLException {
        return new ReadConnection(connection, false);
    }

    boolean isPostgreSql() {
        return postgresql;
    }

    Array createArray(String type, Object... values) throws SQLException {
        return connection.createArrayOf(type, values);
    }

    PreparedStatement prepareQuery(String query) throws SQLException {
        return connection.prepareStatement(waits ? query : Sql.withoutWaiting(connection, query));
    }
}
