package io.padron.schema;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

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
        Database database;
        try (Connection connection = source.getConnection()) {
            database = Database.of(connection);
        }
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:" + database.migrations())
                .load()
                .migrate();
        return database;
    }
}
