package io.padron.schema;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaTest {

    @ParameterizedTest
    @EnumSource
    void migratesAnEmptyDatabaseAndFindsNothingToDoTheSecondTime(TestDatabase kind) {
        DataSource source = kind.createMigrated();
        assertDoesNotThrow(() -> Schema.migrate(source));
    }
}
