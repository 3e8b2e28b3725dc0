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

/** Migrates a database to the version of this build. */
public final class Schema {

    /** The states of applied migrations that are newer than all that this build knows. */
    private static final Set<MigrationState> FUTURE =
            EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private Schema() {}

    /**
     * Creates or updates every table. Safe at each start and from several nodes at once.
     *
     * @return the kind of the database
     * @throws SQLException when the database is unavailable or of another kind
     * @throws UnusableDatabaseException when a newer version created it or one of its files is truncated; nothing is
     *         changed
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

    /**
     * Flyway accepts a newer schema, but this build would write rows without the data that the newer version needs.
     */
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
