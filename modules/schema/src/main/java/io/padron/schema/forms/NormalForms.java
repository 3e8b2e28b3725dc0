package io.padron.schema.forms;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Brings what is stored to the normal forms by which it is compared. All in one transaction, so that a start that is cut
 * short begins anew; a few thousand customers in memory at once.
 */
public final class NormalForms implements JavaMigration {

    private static final Logger LOG = System.getLogger(NormalForms.class.getName());
    private static final int WINDOW = 5000;
    private static final long REPORT_EVERY = 200_000;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("24.1");
    }

    @Override
    public String getDescription() {
        return "normal forms";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        Range all = range(connection);
        StoredNames names = new StoredNames(connection);
        StoredContactPoints points = new StoredContactPoints(connection);
        long reported = all.first();
        for (long first = all.first(); first <= all.last(); first += WINDOW) {
            Range window = new Range(first, Math.min(all.last(), first + WINDOW - 1));
            names.renew(window);
            points.renew(window);
            if (first - reported >= REPORT_EVERY) {
                LOG.log(Level.INFO, "Normal forms of customers up to number {0} of {1}", first, all.last());
                reported = first;
            }
        }
        new SharedReferences(connection).part();
    }

    /** Customers' numbers from the first to the last, both included. */
    record Range(long first, long last) {}

    private static Range range(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select min(id), max(id) from customers")) {
            row.next();
            long first = row.getLong(1);
            return row.wasNull() ? new Range(1, 0) : new Range(first, row.getLong(2));
        }
    }
}
