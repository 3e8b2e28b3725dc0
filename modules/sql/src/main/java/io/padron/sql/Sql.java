package io.padron.sql;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;

/** What JPA is clumsy at, on the connection of its transaction. */
public final class Sql {

    /** Both databases say so when a unique constraint is violated. */
    private static final String UNIQUE_VIOLATION = "23505";

    private Sql() {}

    /** Work on a connection. */
    @FunctionalInterface
    public interface ConnectionCallback<T> {
        T execute(Connection connection) throws SQLException;
    }

    /** Runs in the current transaction; there must be one. */
    public static <T> T withConnection(EntityManager entities, ConnectionCallback<T> connectionCallback) {
        try {
            return connectionCallback.execute(entities.unwrap(Connection.class));
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    public static boolean isPostgreSql(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    /**
     * Makes a query that waits for no writer. PostgreSQL never waits; Derby does not when it reads without locks, and
     * then it also returns uncommitted rows: for pages only, never for decisions.
     */
    public static String withoutWaiting(Connection connection, String query) throws SQLException {
        return isPostgreSql(connection) ? query : query + " with ur";
    }

    /** Whether another transaction has inserted the same key. */
    public static boolean isUniqueViolation(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isUniqueViolation(sql)) {
                return true;
            }
        }
        return false;
    }

    /** A batch tells of the one that failed only in its next exceptions. */
    private static boolean isUniqueViolation(SQLException failed) {
        for (SQLException next = failed; next != null; next = next.getNextException()) {
            if (UNIQUE_VIOLATION.equals(next.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
