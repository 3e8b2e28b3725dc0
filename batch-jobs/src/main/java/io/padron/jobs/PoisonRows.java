package io.padron.jobs;

import io.padron.imports.ledger.TaskKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts failures by task and row in this process. A row that fails repeatedly in the same way is a poison row: the run
 * fails at once rather than after many attempts. A transient database failure is not counted.
 */
@ApplicationScoped
public class PoisonRows {

    private static final int MAX_FAILURES = 3;

    private final Map<TaskKey, RowFailure> latest = new ConcurrentHashMap<>();

    private final Map<TaskKey, String> logged = new ConcurrentHashMap<>();

    private record RowFailure(int row, Class<?> cause, int times) {}

    /** Records that the task failed at this row. */
    public void recordFailure(TaskKey task, int row, RuntimeException cause) {
        latest.merge(
                task,
                new RowFailure(row, cause.getClass(), 1),
                (before, now) -> before.row() == now.row() && before.cause() == now.cause()
                        ? new RowFailure(now.row(), now.cause(), before.times() + 1)
                        : now);
    }

    /** Whether the task failed at the same row in the same way often enough. */
    boolean isPoisoned(TaskKey task) {
        RowFailure rowFailure = latest.get(task);
        return rowFailure != null && rowFailure.times() >= MAX_FAILURES;
    }

    /** Whether the failure differs from the task's previous one, so that it must be logged in full. */
    boolean isNew(TaskKey task, Throwable cause) {
        String now = RateLimitedLog.describe(cause);
        return !now.equals(logged.put(task, now));
    }

    /** Forgets the task, which is done or given up. */
    void clear(TaskKey task) {
        latest.remove(task);
        logged.remove(task);
    }
}
