package io.padron.web.imports;

import io.padron.imports.ImportState;
import io.padron.imports.ImportView;
import io.padron.web.UiMessages;
import java.io.Serializable;
import java.util.Locale;

/**
 * How far a run is.
 *
 * @param done rows of this phase that are done
 * @param total rows of this phase; 0 while not known
 * @param text done, total, how fast, and how long it will still take
 */
public record RunProgress(int done, int total, String text) implements Serializable {

    /** Of a run on which there is nothing to do. */
    static final RunProgress NONE = new RunProgress(0, 0, "");

    static RunProgress of(ImportView run, RunPace pace, Locale locale) {
        boolean paused = run.state() == ImportState.PAUSED;
        if (!run.state().isActive() && !paused) {
            return NONE;
        }
        int done = RunPace.doneRows(run);
        int total = RunPace.totalRows(run);
        if (total == 0) {
            return paused
                    ? NONE
                    : new RunProgress(0, 0, UiMessages.get("progress-beginning").in(locale));
        }
        StringBuilder text =
                new StringBuilder(UiMessages.get("progress-rows", done, total).in(locale));
        if (paused) {
            return new RunProgress(done, total, text.toString());
        }
        if (done >= total) {
            text.append(' ')
                    .append(UiMessages.get(
                                    run.stateBeforePause() == ImportState.VALIDATING
                                            ? "progress-ending"
                                            : "progress-closing")
                            .in(locale));
        } else if (pace.rowsPerSecond() > 0) {
            text.append(' ')
                    .append(UiMessages.get("progress-rate", pace.rowsPerSecond())
                            .in(locale));
            text.append(' ').append(describeRemaining((total - done) / pace.rowsPerSecond(), locale));
        }
        return new RunProgress(done, total, text.toString());
    }

    private static String describeRemaining(long seconds, Locale locale) {
        return seconds < 60
                ? UiMessages.get("remaining-seconds").in(locale)
                : UiMessages.get("remaining-minutes", (seconds + 59) / 60).in(locale);
    }

    public boolean isKnown() {
        return total > 0;
    }
}
