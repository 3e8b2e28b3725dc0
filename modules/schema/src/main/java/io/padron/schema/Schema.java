package io.padron.schema;

import io.padron.schema.forms.NormalForms;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** Brings a database to the version of this build. */
public final class Schema {

    private Schema() {}

    /**
     * Creates or updates every table. Safe to call at each start and from several nodes at once.
     *
     * @return which database it is
     * @throws SQLException when the database does not answer or is of another kind
     */
    public static Database migrate(DataSource source) throws SQLException {
        return migrate(source, MigrationVersion.LATEST);
    }

    /** As {@link #migrate(DataSource)}, no further than to a version; for tests of what a later one does. */
    static Database migrate(DataSource source, MigrationVersion target) throws SQLException {
        Database database;
        try (Connection connection = source.getConnection()) {
            database = Database.of(connection);
        }
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:" + database.migrations())
                .javaMigrations(new NormalForms())
                .target(target)
                .load()
                .migrate();
        return database;
    }
}
