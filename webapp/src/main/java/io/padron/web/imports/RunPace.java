package io.padron.web.imports;

import io.padron.imports.ImportState;
import io.padron.imports.ImportView;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * The speed of a run since its page was opened.
 *
 * @param phase the state at the first measurement
 * @param measuredSince the time of the first measurement
 * @param doneBefore the rows processed by then
 * @param rowsPerSecond rows per second; 0 while it is unknown
 */
record RunPace(ImportState phase, Instant measuredSince, int doneBefore, long rowsPerSecond) implements Serializable {

    static final RunPace NONE = new RunPace(ImportState.CANCELLED, Instant.EPOCH, 0, 0);

    private static final Duration MIN_MEASURED_TIME = Duration.ofSeconds(3);

    /** The pace after another look. */
    RunPace update(ImportView run, Instant now) {
        if (run.state() != phase) {
            boolean fromItsStart = run.state() == ImportState.VALIDATING;
            return new RunPace(run.state(), fromItsStart ? run.startedAt() : now, fromItsStart ? 0 : doneRows(run), 0)
                    .measure(run, now);
        }
        return measure(run, now);
    }

    private RunPace measure(ImportView run, Instant now) {
        Duration watched = Duration.between(measuredSince, now);
        long rate = watched.compareTo(MIN_MEASURED_TIME) < 0
                ? 0
                : (doneRows(run) - doneBefore) * 1000L / watched.toMillis();
        return new RunPace(phase, measuredSince, doneBefore, Math.max(0, rate));
    }

    /** Rows of the present phase that are done. */
    static int doneRows(ImportView run) {
        return switch (run.stateBeforePause()) {
            case LOADING -> run.loaded();
            case UNDOING -> run.removed() + run.kept();
            default -> run.rows();
        };
    }

    /** How many rows the present phase has; 0 while that is not known. */
    static int totalRows(ImportView run) {
        return switch (run.stateBeforePause()) {
            case LOADING -> run.loaded() + run.accepted();
            case UNDOING -> run.loaded();
            default -> run.rowsInFile();
        };
    }
}
