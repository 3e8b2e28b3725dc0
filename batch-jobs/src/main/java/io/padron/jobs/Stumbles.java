package io.padron.jobs;

import io.padron.imports.ledger.TaskKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Rows over which a task fell here. What falls over one row in one way again and again will not get up by waiting: the run
 * is better ended at once than after a minute of tries. Trouble with the database is no stumble, for that passes.
 */
@ApplicationScoped
public class Stumbles {

    private static final int ENOUGH = 3;

    private final Map<TaskKey, Stumble> latest = new ConcurrentHashMap<>();

    private final Map<TaskKey, String> logged = new ConcurrentHashMap<>();

    private record Stumble(int row, Class<?> cause, int times) {}

    /** The task fell over this row. */
    public void at(TaskKey task, int row, RuntimeException cause) {
        latest.merge(
                task,
                new Stumble(row, cause.getClass(), 1),
                (before, now) -> before.row() == now.row() && before.cause() == now.cause()
                        ? new Stumble(now.row(), now.cause(), before.times() + 1)
                        : now);
    }

    /** Whether it fell over the same row in the same way often enough. */
    boolean hopeless(TaskKey task) {
        Stumble stumble = latest.get(task);
        return stumble != null && stumble.times() >= ENOUGH;
    }

    /** Whether the task has not failed in this way just before: then the log has to say all of it. */
    boolean isNew(TaskKey task, Throwable cause) {
        String now = RareLog.describe(cause);
        return !now.equals(logged.put(task, now));
    }

    /** The task is over, one way or the other. */
    void forget(TaskKey task) {
        latest.remove(task);
        logged.remove(task);
    }
}
