package io.padron.web.faults.support;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;

/**
 * The ledger of the newest run, read from the database directly and not through the server.
 *
 * @param customers the number of customers in the register
 * @param assignedIds the number of customer ids that were assigned; on Derby up to a hundred more, which a dead process
 *         had reserved
 */
public record LedgerSnapshot(String state, List<TaskSnapshot> tasks, long customers, long assignedIds) {

    private static final String RUN = "select state from import_runs where id = (select max(id) from import_runs)";

    private static final String TASKS = "select phase, segment, state, row_total, rows_done, loaded, fence, owner"
            + " from import_tasks where import_id = (select max(id) from import_runs) order by phase, segment";

    /** One task of the run. */
    public record TaskSnapshot(
            String phase, int segment, String state, int total, int done, int loaded, long fence, String owner) {

        public boolean running() {
            return state.equals("RUNNING");
        }
    }

    /** Reads a database that is running. */
    public static LedgerSnapshot read(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            boolean derby = connection.getMetaData().getDatabaseProductName().contains("Derby");
            // Both in one transaction: a run must not seem to be in two phases.
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            String state = queryText(statement, RUN);
            List<TaskSnapshot> tasks = tasks(statement);
            long numbers = queryNumber(
                    statement,
                    derby
                            ? "values syscs_util.syscs_peek_at_sequence('APP', 'CUSTOMER_IDS') - 1"
                            : "select case when is_called then last_value else 0 end from customer_ids");
            long customers = queryNumber(statement, "select count(*) from customers");
            connection.rollback();
            return new LedgerSnapshot(state, tasks, customers, numbers);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Reads a copy, so that the next process finds the embedded database as the dead one left it. */
    public static LedgerSnapshot readCopy(Path database, Path copy) {
        Folders.copy(database, copy);
        try {
            return readEmbedded(copy);
        } finally {
            Folders.delete(copy);
        }
    }

    /** Reads an embedded database that no process uses. */
    public static LedgerSnapshot readEmbedded(Path database) {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(database.toString());
        LedgerSnapshot ledgerSnapshot = read(source);
        source.setShutdownDatabase("shutdown");
        try {
            source.getConnection().close();
        } catch (SQLException ended) {
            // Derby reports its shutdown by an exception.
            if (!"08006".equals(ended.getSQLState())) {
                throw new IllegalStateException(ended);
            }
        }
        return ledgerSnapshot;
    }

    private static List<TaskSnapshot> tasks(Statement statement) throws SQLException {
        List<TaskSnapshot> tasks = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(TASKS)) {
            while (row.next()) {
                tasks.add(new TaskSnapshot(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getLong(7),
                        row.getString(8)));
            }
        }
        return tasks;
    }

    private static String queryText(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static long queryNumber(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Stream<TaskSnapshot> tasksOf(String phase) {
        return tasks.stream().filter(taskSnapshot -> taskSnapshot.phase().equals(phase));
    }

    public int rowsDone(String phase) {
        return tasksOf(phase).mapToInt(TaskSnapshot::done).sum();
    }

    /** Whether one of the two phases that process rows is in progress. */
    public boolean isInProgress() {
        return (state.equals("VALIDATING") || state.equals("LOADING"))
                && tasks.stream().anyMatch(TaskSnapshot::running);
    }

    public RunPosition position() {
        return new RunPosition(
                state,
                rowsDone("VALIDATE"),
                tasksOf("LOAD").mapToInt(TaskSnapshot::loaded).sum());
    }

    /** The most rows that workers can have processed but not committed: one chunk each. */
    public int maxUncommittedRows(int chunk) {
        return tasks.stream()
                .filter(taskSnapshot -> taskSnapshot.running()
                        && (taskSnapshot.phase().equals("VALIDATE")
                                || taskSnapshot.phase().equals("LOAD")))
                .mapToInt(taskSnapshot -> Math.min(chunk, taskSnapshot.total() - taskSnapshot.done()))
                .sum();
    }

    /** The rows that were written and rolled back: their ids are assigned, but no customer has them. */
    public long rolledBackRows() {
        return assignedIds - customers;
    }

    /** Finds the errors of an ended run; empty when every row was processed exactly once in each phase. */
    public List<String> findGaps(int rows) {
        List<String> gaps = new ArrayList<>();
        for (String phase : List.of("VALIDATE", "LOAD")) {
            if (rowsDone(phase) != rows) {
                gaps.add(phase + " went through " + rowsDone(phase) + " of " + rows + " rows");
            }
        }
        tasks.stream()
                .filter(taskSnapshot ->
                        !taskSnapshot.state().equals("DONE") || taskSnapshot.done() != taskSnapshot.total())
                .forEach(taskSnapshot -> gaps.add("not done: " + taskSnapshot));
        return gaps;
    }
}
