package io.padron.jobs.housekeeping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.schema.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobHistoryTest {

    private static final Instant NOW = Instant.parse("2026-03-08T12:00:00Z");
    private static final Instant LIMIT = NOW.minus(Housekeeper.KEPT);

    private static final List<String> TABLES = List.of(
            "jbatchjobinstancedata",
            "jbatchexecutioninstancedata",
            "jbatchstepexecutioninstancedata",
            "jbatchjobstatus",
            "jbatchstepstatus",
            "jbatchcheckpointdata");

    @ParameterizedTest
    @EnumSource
    void oldJobsAreDeletedWithTheirDependentRecordsAndOthersKept(TestDatabase kind) throws SQLException {
        DataSource source = kind.createMigrated();
        try (Connection connection = source.getConnection()) {
            for (int job = 1; job <= 700; job++) {
                // The jobs of a killed process stay STARTED.
                write(connection, job, LIMIT.minus(Duration.ofMinutes(job)), job % 7 == 0 ? "STARTED" : "COMPLETED");
            }
            write(connection, 701, LIMIT.plusSeconds(1), "COMPLETED");
            write(connection, 702, NOW, "STARTED");
        }
        JobHistory history = new JobHistory();
        history.source = source;

        assertEquals(700, history.deleteBefore(LIMIT));
        assertEquals(0, history.deleteBefore(LIMIT));

        try (Connection connection = source.getConnection()) {
            for (String table : TABLES) {
                assertEquals(table.equals("jbatchcheckpointdata") ? 4 : 2, count(connection, table), table);
            }
        }
    }

    /** Writes the same records as the batch runtime. */
    private static void write(Connection connection, int job, Instant begun, String status) throws SQLException {
        insert(connection, "jbatchjobinstancedata (jobinstanceid, name, apptag)", job, "load-segment", "padron");
        insert(
                connection,
                "jbatchexecutioninstancedata (jobexecid, jobinstanceid, createtime, batchstatus)",
                job + 1000,
                job,
                Timestamp.from(begun),
                status);
        insert(
                connection,
                "jbatchstepexecutioninstancedata (stepexecid, jobexecid, stepname)",
                job + 2000,
                job + 1000,
                "load");
        insert(connection, "jbatchjobstatus (id)", job);
        insert(connection, "jbatchstepstatus (id)", job + 2000);
        insert(connection, "jbatchcheckpointdata (id)", job + ",load,READER");
        insert(connection, "jbatchcheckpointdata (id)", job + ",load,WRITER");
    }

    private static void insert(Connection connection, String into, Object... values) throws SQLException {
        String marks = ", ?".repeat(values.length).substring(2);
        try (PreparedStatement statement =
                connection.prepareStatement("insert into " + into + " values (" + marks + ")")) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            statement.executeUpdate();
        }
    }

    private static int count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
