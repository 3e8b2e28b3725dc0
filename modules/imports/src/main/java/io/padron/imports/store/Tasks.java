package io.padron.imports.store;

import io.padron.imports.ImportId;
import io.padron.imports.ledger.Phase;
import io.padron.imports.ledger.SegmentProgress;
import io.padron.imports.ledger.TaskKey;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The lines of a run's tasks; every call is part of the caller's transaction. */
public final class Tasks {

    private static final String INSERT = """
            insert into import_tasks (import_id, phase, segment, state, first_offset, row_total, next_offset, rows_done,
                owner, lease_until, fence, attempts, good, rejected, warned, in_file, in_register, loaded)
            values (?, ?, ?, 'PENDING', ?, ?, ?, 0, '', 0, 0, 0, 0, 0, 0, 0, 0, 0)
            """;

    private Tasks() {}

    static void insert(Handle handle, ImportId id, Phase phase, List<SegmentProgress> segments) {
        if (segments.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(INSERT);
        segments.forEach(segment -> batch.add(
                id.value(), phase.name(), segment.number(), segment.offset(), segment.rows(), segment.offset()));
        batch.execute();
    }

    /**
     * A task that does not go through rows.
     *
     * @param steps how many steps it takes to the end, each counted as a row
     */
    static TaskKey insertSingle(Handle handle, ImportId id, Phase phase, int steps) {
        insert(handle, id, phase, List.of(new SegmentProgress(0, 0, steps, 0, 0)));
        return new TaskKey(id, phase, 0);
    }

    /** Takes every unfinished task from whoever works on it; waits for a chunk that is about to commit. */
    static void cancel(Handle handle, ImportId id) {
        handle.execute(
                "update import_tasks set state = 'CANCELLED'"
                        + " where import_id = ? and state in ('PENDING', 'RUNNING', 'PAUSED')",
                id.value());
    }

    /** As {@link #cancel}, but to be taken up again. */
    static void pause(Handle handle, ImportId id) {
        handle.execute(
                "update import_tasks set state = 'PAUSED' where import_id = ? and state in ('PENDING', 'RUNNING')",
                id.value());
    }

    /** Lets paused tasks wait for a worker again, as if nobody had tried them yet. */
    static void resume(Handle handle, ImportId id) {
        handle.execute(
                "update import_tasks set state = 'PENDING', lease_until = 0, attempts = 0, deaths = 0"
                        + " where import_id = ? and state = 'PAUSED'",
                id.value());
    }

    /** The tasks of the run that wait for a worker. */
    static List<TaskKey> pending(Handle handle, ImportId id) {
        return handle.createQuery("select phase, segment from import_tasks where import_id = ? and state = 'PENDING'"
                        + " order by segment")
                .bind(0, id.value())
                .map((row, context) -> new TaskKey(id, Phase.valueOf(row.getString(1)), row.getInt(2)))
                .list();
    }

    static int unfinished(Handle handle, ImportId id, Phase phase) {
        return count(handle, id, phase, " and state <> 'DONE'");
    }

    static boolean exists(Handle handle, ImportId id, Phase phase) {
        return count(handle, id, phase, "") > 0;
    }

    private static int count(Handle handle, ImportId id, Phase phase, String condition) {
        return handle.createQuery("select count(*) from import_tasks where import_id = ? and phase = ?" + condition)
                .bind(0, id.value())
                .bind(1, phase.name())
                .mapTo(Integer.class)
                .one();
    }
}
