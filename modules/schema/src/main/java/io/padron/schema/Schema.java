package io.padron.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings a database to the version of this build. */
public final class Schema {

    /** Of migrations that the database had and this build does not know, later than all that it knows. */
    private static final Set<MigrationState> FUTURE =
            EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private Schema() {}

    /**
     * Creates or updates every table. Safe to call at each start and from several nodes at once.
     *
     * @return which database it is
     * @throws SQLException when the database does not answer or is of another kind
     * @throws UnusableDatabaseException when a later version made it, or a file of it is cut off; nothing is changed then
     */
    public static Database migrate(DataSource source) throws SQLException {
        Database database;
        try (Connection connection = source.getConnection()) {
            database = Database.of(connection);
            if (database == Database.DERBY) {
                DerbyFileCheck.checkFiles(connection);
            }
        }
        Flyway flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:" + database.migrations())
                .load();
        throwIfNewer(flyway.info());
        try {
            flyway.migrate();
        } catch (FlywayValidateException others) {
            throw new UnusableDatabaseException(
                    UnusableDatabaseException.Reason.OTHER_MIGRATIONS, String.valueOf(others.getMessage()));
        }
        return database;
    }

    /** Flyway itself would go on: rows would be written without what the later version knows of them. */
    private static void throwIfNewer(MigrationInfoService migrations) {
        Stream.of(migrations.all())
                .filter(migration -> FUTURE.contains(migration.getState()))
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .ifPresent(newest -> {
                    throw new UnusableDatabaseException(
                            UnusableDatabaseException.Reason.NEWER_VERSION,
                            newest.toString(),
                            findNewestKnown(migrations));
                });
    }

    private static String findNewestKnown(MigrationInfoService migrations) {
        return Stream.of(migrations.all())
                .filter(migration -> !FUTURE.contains(migration.getState()))
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::toString)
                .orElse("0");
    }
}
