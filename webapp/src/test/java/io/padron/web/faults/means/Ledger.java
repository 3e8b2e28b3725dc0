package io.padron.web.faults.means;

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
 * What the ledger of the newest run holds: read from the database itself, and not by the server.
 *
 * @param customers how many there are in the register
 * @param numbers how many numbers of customers were given out; on Derby up to a hundred more than that, which a process that
 *     died had set aside
 */
public record Ledger(String state, List<Task> tasks, long customers, long numbers) {

    private static final String RUN = "select state from import_runs where id = (select max(id) from import_runs)";

    private static final String TASKS = "select phase, segment, state, row_total, rows_done, loaded, fence, owner"
            + " from import_tasks where import_id = (select max(id) from import_runs) order by phase, segment";

    /** One task of the run. */
    public record Task(
            String phase, int segment, String state, int total, int done, int loaded, long fence, String owner) {

        public boolean running() {
            return state.equals("RUNNING");
        }
    }

    /** Of a database that answers. */
    public static Ledger read(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            boolean derby = connection.getMetaData().getDatabaseProductName().contains("Derby");
            // Both in one look: a run that goes on must not seem to be in two phases.
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            String state = text(statement, RUN);
            List<Task> tasks = tasks(statement);
            long numbers = number(
                    statement,
                    derby
                            ? "values syscs_util.syscs_peek_at_sequence('APP', 'CUSTOMER_NUMBERS') - 1"
                            : "select case when is_called then last_value else 0 end from customer_numbers");
            long customers = number(statement, "select count(*) from customers");
            connection.rollback();
            return new Ledger(state, tasks, customers, numbers);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Of a copy: the next process is to find the embedded database as the dead one left it. */
    public static Ledger readCopy(Path database, Path copy) {
        Folders.copy(database, copy);
        try {
            return readEmbedded(copy);
        } finally {
            Folders.delete(copy);
        }
    }

    /** Of an embedded database that nobody uses. */
    public static Ledger readEmbedded(Path database) {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(database.toString());
        Ledger ledger = read(source);
        source.setShutdownDatabase("shutdown");
        try {
            source.getConnection().close();
        } catch (SQLException ended) {
            // Derby says so by an exception.
            if (!"08006".equals(ended.getSQLState())) {
                throw new IllegalStateException(ended);
            }
        }
        return ledger;
    }

    private static List<Task> tasks(Statement statement) throws SQLException {
        List<Task> tasks = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(TASKS)) {
            while (row.next()) {
                tasks.add(new Task(
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

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Stream<Task> of(String phase) {
        return tasks.stream().filter(task -> task.phase().equals(phase));
    }

    public int done(String phase) {
        return of(phase).mapToInt(Task::done).sum();
    }

    /** Whether somebody was at work in one of the two phases that go through the rows. */
    public boolean underWay() {
        return (state.equals("VALIDATING") || state.equals("LOADING"))
                && tasks.stream().anyMatch(Task::running);
    }

    public Position position() {
        return new Position(
                state, done("REVIEW"), of("LOAD").mapToInt(Task::loaded).sum());
    }

    /** The most rows that workers can have had in hand, done but not committed: a chunk each. */
    public int inHand(int chunk) {
        return tasks.stream()
                .filter(task -> task.running()
                        && (task.phase().equals("REVIEW") || task.phase().equals("LOAD")))
                .mapToInt(task -> Math.min(chunk, task.total() - task.done()))
                .sum();
    }

    /** How many rows were written and taken back: their numbers are gone, and no customer has them. */
    public long writtenInVain() {
        return numbers - customers;
    }

    /** What is wrong with it when the run has ended; empty when every row was gone through exactly once in each phase. */
    public List<String> gaps(int rows) {
        List<String> gaps = new ArrayList<>();
        for (String phase : List.of("REVIEW", "LOAD")) {
            if (done(phase) != rows) {
                gaps.add(phase + " went through " + done(phase) + " of " + rows + " rows");
            }
        }
        tasks.stream()
                .filter(task -> !task.state().equals("DONE") || task.done() != task.total())
                .forEach(task -> gaps.add("not done: " + task));
        return gaps;
    }
}
