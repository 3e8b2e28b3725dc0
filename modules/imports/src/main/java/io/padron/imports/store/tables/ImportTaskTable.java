package io.padron.imports.store.tables;

import io.padron.imports.ImportId;
import io.padron.imports.ledger.Phase;
import io.padron.imports.ledger.SegmentProgress;
import io.padron.imports.ledger.TaskKey;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table of a run's tasks. Every method joins the caller's transaction. */
public final class ImportTaskTable {

    private static final String INSERT = """
            insert into import_tasks (import_id, phase, segment, state, first_offset, row_total, next_offset, rows_done,
                owner, lease_until, fence, attempts, accepted, rejected, warnings, in_file, in_register, loaded)
            values (?, ?, ?, 'PENDING', ?, ?, ?, 0, '', 0, 0, 0, 0, 0, 0, 0, 0, 0)
            """;

    private ImportTaskTable() {}

    public static void insertTasks(Handle handle, ImportId id, Phase phase, List<SegmentProgress> segments) {
        if (segments.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(INSERT);
        segments.forEach(segment -> batch.add(
                id.value(), phase.name(), segment.number(), segment.offset(), segment.rows(), segment.offset()));
        batch.execute();
    }

    /**
     * Inserts a task that does not process rows of a segment.
     *
     * @param steps the number of its steps, each counted as a row
     */
    public static TaskKey insertTask(Handle handle, ImportId id, Phase phase, int steps) {
        insertTasks(handle, id, phase, List.of(new SegmentProgress(0, 0, steps, 0, 0)));
        return new TaskKey(id, phase, 0);
    }

    /** Ends the leases of all unfinished tasks and cancels them; waits for a chunk that is committing. */
    public static void cancelTasks(Handle handle, ImportId id) {
        handle.execute(
                "update import_tasks set state = 'CANCELLED'"
                        + " where import_id = ? and state in ('PENDING', 'RUNNING', 'PAUSED')",
                id.value());
    }

    /** As {@link #cancelTasks}, but the tasks can be resumed. */
    public static void pauseTasks(Handle handle, ImportId id) {
        handle.execute(
                "update import_tasks set state = 'PAUSED' where import_id = ? and state in ('PENDING', 'RUNNING')",
                id.value());
    }

    /** Makes paused tasks due again and resets their attempts. */
    public static void resumeTasks(Handle handle, ImportId id) {
        handle.execute(
                "update import_tasks set state = 'PENDING', lease_until = 0, attempts = 0, crashes = 0"
                        + " where import_id = ? and state = 'PAUSED'",
                id.value());
    }

    /** Finds the tasks of the run that wait for a worker. */
    public static List<TaskKey> findPendingTasks(Handle handle, ImportId id) {
        return handle.createQuery("select phase, segment from import_tasks where import_id = ? and state = 'PENDING'"
                        + " order by segment")
                .bind(0, id.value())
                .map((row, context) -> new TaskKey(id, Phase.valueOf(row.getString(1)), row.getInt(2)))
                .list();
    }

    public static int countUnfinished(Handle handle, ImportId id, Phase phase) {
        return countTasks(handle, id, phase, " and state <> 'DONE'");
    }

    public static boolean existsForPhase(Handle handle, ImportId id, Phase phase) {
        return countTasks(handle, id, phase, "") > 0;
    }

    private static int countTasks(Handle handle, ImportId id, Phase phase, String condition) {
        return handle.createQuery("select count(*) from import_tasks where import_id = ? and phase = ?" + condition)
                .bind(0, id.value())
                .bind(1, phase.name())
                .mapTo(Integer.class)
                .one();
    }
}
