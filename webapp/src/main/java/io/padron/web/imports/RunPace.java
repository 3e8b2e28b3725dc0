package io.padron.web.imports;

import io.padron.imports.ImportState;
import io.padron.imports.ImportView;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * How fast a run goes, as far as it has been watched.
 *
 * @param phase what it was doing then
 * @param since when the watching began
 * @param before how many rows were done then
 * @param perSecond rows in a second; 0 while that cannot be told
 */
record RunPace(ImportState phase, Instant since, int before, long perSecond) implements Serializable {

    static final RunPace NONE = new RunPace(ImportState.CANCELLED, Instant.EPOCH, 0, 0);

    private static final Duration TELLING = Duration.ofSeconds(3);

    /** The pace after another look. */
    RunPace seen(ImportView run, Instant now) {
        if (run.state() != phase) {
            boolean fromItsStart = run.state() == ImportState.VALIDATING;
            return new RunPace(run.state(), fromItsStart ? run.startedAt() : now, fromItsStart ? 0 : done(run), 0)
                    .measured(run, now);
        }
        return measured(run, now);
    }

    private RunPace measured(ImportView run, Instant now) {
        Duration watched = Duration.between(since, now);
        long rate = watched.compareTo(TELLING) < 0 ? 0 : (done(run) - before) * 1000L / watched.toMillis();
        return new RunPace(phase, since, before, Math.max(0, rate));
    }

    /** Rows of the present phase that are done. */
    static int done(ImportView run) {
        return switch (run.phase()) {
            case LOADING -> run.loaded();
            case UNDOING -> run.removed() + run.kept();
            default -> run.rows();
        };
    }

    /** How many rows the present phase has; 0 while that is not known. */
    static int total(ImportView run) {
        return switch (run.phase()) {
            case LOADING -> run.loaded() + run.accepted();
            case UNDOING -> run.loaded();
            default -> run.rowsInFile();
        };
    }
}
