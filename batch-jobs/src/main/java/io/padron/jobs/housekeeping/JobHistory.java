package io.padron.jobs.housekeeping;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The batch runtime's records of ended jobs. The runtime never deletes them, and Padrón does not need them: the ledger
 * holds the progress of each run.
 */
@ApplicationScoped
class JobHistory {

    /** Few enough for a short transaction. */
    private static final int JOBS_AT_ONCE = 500;

    /** Selects by age, not by status: the jobs of a killed process stay STARTED. */
    private static final String OLD_JOBS = "select i.jobinstanceid from jbatchjobinstancedata i"
            + " where exists (select 1 from jbatchexecutioninstancedata e"
            + " where e.jobinstanceid = i.jobinstanceid and e.createtime < ?)"
            + " and not exists (select 1 from jbatchexecutioninstancedata e"
            + " where e.jobinstanceid = i.jobinstanceid and e.createtime >= ?)"
            + " order by i.jobinstanceid";

    private static final String STEPS = "select s.stepname from jbatchstepexecutioninstancedata s"
            + " join jbatchexecutioninstancedata e on e.jobexecid = s.jobexecid where e.jobinstanceid = ?";

    private static final String EXECUTIONS =
            " in (select jobexecid from jbatchexecutioninstancedata where jobinstanceid = ?)";

    /** Children before parents. The status tables cascade. */
    private static final List<String> DELETES = List.of(
            "delete from jbatchstepexecutioninstancedata where jobexecid" + EXECUTIONS,
            "delete from jbatchexecutioninstancedata where jobinstanceid = ?",
            "delete from jbatchjobinstancedata where jobinstanceid = ?");

    @Resource(lookup = "jdbc/padron")
    DataSource source;

    /**
     * Deletes the records of jobs that began before this time. Call it outside any transaction.
     *
     * @return the number of deleted jobs
     */
    int deleteBefore(Instant before) throws SQLException {
        int deleted = 0;
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<Long> jobs = findOldJobs(connection, before);
                while (!jobs.isEmpty()) {
                    deleteBefore(connection, jobs);
                    connection.commit();
                    deleted += jobs.size();
                    jobs = findOldJobs(connection, before);
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
        return deleted;
    }

    private static List<Long> findOldJobs(Connection connection, Instant before) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OLD_JOBS)) {
            statement.setMaxRows(JOBS_AT_ONCE);
            statement.setTimestamp(1, Timestamp.from(before));
            statement.setTimestamp(2, Timestamp.from(before));
            List<Long> jobs = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    jobs.add(rows.getLong(1));
                }
            }
            return jobs;
        }
    }

    private static void deleteBefore(Connection connection, List<Long> jobs) throws SQLException {
        deletePositions(connection, jobs);
        for (String delete : DELETES) {
            try (PreparedStatement statement = connection.prepareStatement(delete)) {
                for (long job : jobs) {
                    statement.setLong(1, job);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
    }

    /** The id of a checkpoint consists of the job, the step and READER or WRITER. */
    private static void deletePositions(Connection connection, List<Long> jobs) throws SQLException {
        try (PreparedStatement steps = connection.prepareStatement(STEPS);
                PreparedStatement delete =
                        connection.prepareStatement("delete from jbatchcheckpointdata where id = ?")) {
            for (long job : jobs) {
                steps.setLong(1, job);
                try (ResultSet rows = steps.executeQuery()) {
                    while (rows.next()) {
                        for (String whose : List.of("READER", "WRITER")) {
                            delete.setString(1, job + "," + rows.getString(1) + "," + whose);
                            delete.addBatch();
                        }
                    }
                }
            }
            delete.executeBatch();
        }
    }
}
