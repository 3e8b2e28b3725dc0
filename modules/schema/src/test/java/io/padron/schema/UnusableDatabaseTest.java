package io.padron.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.padron.schema.UnusableDatabaseException.Reason;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnusableDatabaseTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aDatabaseOfALaterVersionIsRefusedWithBothVersions(TestDatabase kind) throws SQLException {
        DataSource source = kind.createMigrated();
        String newest = findNewestVersion(source);
        execute(
                source,
                "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\","
                        + " \"type\", \"script\", \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
                        + " values (9999, '999', 'of the next version', 'SQL', 'V999__next.sql', 1, 'test', 1, true)");
        UnusableDatabaseException refused = assertThrows(UnusableDatabaseException.class, () -> Schema.migrate(source));
        assertEquals(Reason.NEWER_VERSION, refused.reason());
        assertEquals(List.of("999", newest), refused.details());
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseWithOtherMigrationsIsRefused(TestDatabase kind) throws SQLException {
        DataSource source = kind.createMigrated();
        execute(source, "update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '4'");
        UnusableDatabaseException refused = assertThrows(UnusableDatabaseException.class, () -> Schema.migrate(source));
        assertEquals(Reason.OTHER_MIGRATIONS, refused.reason());
    }

    @Test
    void anEmbeddedDatabaseWithATruncatedFileIsRefused() throws SQLException, IOException {
        DataSource source = diskDataSource("create=true");
        execute(source, "create table long_one (text varchar(2000))");
        for (int rows = 0; rows < 20; rows++) {
            execute(source, "insert into long_one select javaclassname from sys.sysaliases");
        }
        Path file = folder.resolve("padron/seg0/c" + Long.toHexString(findTableFileNumber(source)) + ".dat");
        shutDown();
        checkDatabaseFiles();
        shutDown();
        try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
            cut.setLength(cut.length() / 2);
        }
        UnusableDatabaseException refused = assertThrows(UnusableDatabaseException.class, this::checkDatabaseFiles);
        shutDown();
        assertEquals(Reason.TRUNCATED_FILE, refused.reason());
        assertEquals(List.of("LONG_ONE", file.toString()), refused.details());
    }

    @Test
    void anEmbeddedDatabaseWithAnEmptyFileIsRefused() throws SQLException, IOException {
        DataSource source = diskDataSource("create=true");
        execute(source, "create table long_one (text varchar(2000))");
        Path file = folder.resolve("padron/seg0/c" + Long.toHexString(findTableFileNumber(source)) + ".dat");
        shutDown();
        Files.write(file, new byte[0]);
        UnusableDatabaseException refused = assertThrows(UnusableDatabaseException.class, this::checkDatabaseFiles);
        shutDown();
        assertEquals(Reason.TRUNCATED_FILE, refused.reason());
    }

    private void checkDatabaseFiles() throws SQLException {
        try (Connection connection = diskDataSource("").getConnection()) {
            DerbyFileCheck.checkFiles(connection);
        }
    }

    private DataSource diskDataSource(String attributes) {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(folder.resolve("padron").toString());
        source.setConnectionAttributes(attributes);
        return source;
    }

    private void shutDown() {
        assertThrows(SQLException.class, () -> diskDataSource("shutdown=true").getConnection());
    }

    private static String findNewestVersion(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select \"version\" from \"flyway_schema_history\""
                                + " where \"installed_rank\" = (select max(\"installed_rank\") from \"flyway_schema_history\")")) {
            found.next();
            return found.getString(1);
        }
    }

    /** Returns the number of the table's file. */
    private static long findTableFileNumber(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select conglomeratenumber from sys.sysconglomerates c"
                        + " join sys.systables t on t.tableid = c.tableid where t.tablename = 'LONG_ONE'")) {
            found.next();
            return found.getLong(1);
        }
    }

    private static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
