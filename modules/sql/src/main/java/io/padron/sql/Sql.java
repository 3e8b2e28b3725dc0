package io.padron.sql;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;

/** JDBC work that JPA does not cover, on the connection of the current JPA transaction. */
public final class Sql {

    /** The SQL state of a violated unique constraint in both databases. */
    private static final String UNIQUE_VIOLATION = "23505";

    private Sql() {}

    /** Work on a connection. */
    @FunctionalInterface
    public interface ConnectionCallback<T> {
        T execute(Connection connection) throws SQLException;
    }

    /** Runs work in the current transaction, which must exist. */
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
     * Returns the query in a form that waits for no writer. PostgreSQL never waits. Derby reads without locks and then
     * also returns uncommitted rows: use it for pages only, never for decisions.
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

    /** A batch reports the violation only in its next exceptions. */
    private static boolean isUniqueViolation(SQLException failed) {
        for (SQLException next = failed; next != null; next = next.getNextException()) {
            if (UNIQUE_VIOLATION.equals(next.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
