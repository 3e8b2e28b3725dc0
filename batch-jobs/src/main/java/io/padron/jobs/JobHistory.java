package io.padron.jobs;

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
 * What the batch runtime has written down of jobs that are over. It never clears anything away itself, and nothing of it is
 * needed: how far a run is stands in the ledger.
 */
@ApplicationScoped
class JobHistory {

    /** Few enough for a short transaction. */
    private static final int JOBS_AT_ONCE = 500;

    /** Of a killed process the jobs stay as if they ran: what counts is their age. */
    private static final String OLD = "select i.jobinstanceid from jbatchjobinstancedata i"
            + " where exists (select 1 from jbatchexecutioninstancedata e"
            + " where e.jobinstanceid = i.jobinstanceid and e.createtime < ?)"
            + " and not exists (select 1 from jbatchexecutioninstancedata e"
            + " where e.jobinstanceid = i.jobinstanceid and e.createtime >= ?)"
            + " order by i.jobinstanceid";

    private static final String STEPS = "select s.stepname from jbatchstepexecutioninstancedata s"
            + " join jbatchexecutioninstancedata e on e.jobexecid = s.jobexecid where e.jobinstanceid = ?";

    private static final String EXECUTIONS =
            " in (select jobexecid from jbatchexecutioninstancedata where jobinstanceid = ?)";

    /** In this order; what hangs on a line with its status goes with it. */
    private static final List<String> DELETES = List.of(
            "delete from jbatchstepexecutioninstancedata where jobexecid" + EXECUTIONS,
            "delete from jbatchexecutioninstancedata where jobinstanceid = ?",
            "delete from jbatchjobinstancedata where jobinstanceid = ?");

    @Resource(lookup = "jdbc/padron")
    DataSource source;

    /**
     * Forgets jobs that began before this moment, outside any transaction.
     *
     * @return how many
     */
    int deleteBefore(Instant before) throws SQLException {
        int forgotten = 0;
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<Long> jobs = findOldJobs(connection, before);
                while (!jobs.isEmpty()) {
                    deleteBefore(connection, jobs);
                    connection.commit();
                    forgotten += jobs.size();
                    jobs = findOldJobs(connection, before);
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
        return forgotten;
    }

    private static List<Long> findOldJobs(Connection connection, Instant before) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OLD)) {
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

    /** A position is found by what it is called, which holds the job, the step, and whose it is. */
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
