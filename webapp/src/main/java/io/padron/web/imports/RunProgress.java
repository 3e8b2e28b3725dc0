package io.padron.web.imports;

import io.padron.imports.ImportState;
import io.padron.imports.ImportView;
import io.padron.web.Words;
import java.io.Serializable;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * How far a run is.
 *
 * @param done rows of this phase that are done
 * @param total rows of this phase; 0 while not known
 * @param text done, total and how long it will still take
 */
public record RunProgress(int done, int total, String text) implements Serializable {

    /** Of a run that nobody works on. */
    static final RunProgress NONE = new RunProgress(0, 0, "");

    static RunProgress of(ImportView run, Locale locale, Instant now) {
        if (!run.state().active()) {
            return NONE;
        }
        boolean loading = run.state() == ImportState.LOADING;
        int done = loading ? run.loaded() : run.rows();
        int total = loading ? run.loaded() + run.accepted() : run.rowsInFile();
        NumberFormat numbers = NumberFormat.getIntegerInstance(locale);
        String key = total == 0 ? "progress-beginning" : "progress-rows";
        String text =
                Words.get(key, numbers.format(done), numbers.format(total)).in(locale);
        Duration elapsed = Duration.between(run.startedAt(), now);
        if (!loading && done > 0 && total > done && elapsed.toSeconds() >= 5) {
            long seconds = elapsed.toSeconds() * (total - done) / done;
            text += " " + remaining(seconds, locale);
        }
        return new RunProgress(done, total, text);
    }

    private static String remaining(long seconds, Locale locale) {
        return seconds < 60
                ? Words.get("remaining-seconds").in(locale)
                : Words.get("remaining-minutes", (seconds + 59) / 60).in(locale);
    }

    public boolean isKnown() {
        return total > 0;
    }
}
