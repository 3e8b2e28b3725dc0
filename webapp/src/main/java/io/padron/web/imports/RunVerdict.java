package io.padron.web.imports;

import io.padron.imports.ImportState;
import io.padron.imports.ImportView;
import io.padron.web.Words;
import java.io.Serializable;
import java.util.Locale;

/**
 * How a run stands, in a sentence or two that say what comes next.
 *
 * @param tone good, doubt, wrong or neutral
 */
public record RunVerdict(String text, String tone) implements Serializable {

    static final RunVerdict NONE = new RunVerdict("", "neutral");

    static RunVerdict of(ImportView run, Locale locale) {
        return new RunVerdict(
                run.error().map(failure -> told(run, failure, locale)).orElseGet(() -> text(run, locale)), tone(run));
    }

    private static String told(ImportView run, ImportView.Failure failure, Locale locale) {
        String message = failure.message().in(locale);
        return RunRow.asksColumns(run)
                ? message + " " + Words.get("verdict-ask-columns").in(locale)
                : message;
    }

    private static String text(ImportView run, Locale locale) {
        String key =
                switch (run.state()) {
                    case RECEIVED, VALIDATING -> "verdict-validating-" + run.mode();
                    case LOADING -> "verdict-loading";
                    case PAUSED -> "verdict-paused-" + run.phase();
                    case CANCELLED -> "verdict-cancelled";
                    case FAILED -> "verdict-failed";
                    case UNDOING -> "verdict-undoing";
                    case UNDONE -> "verdict-undone";
                    case VALIDATED, COMPLETED -> checked(run);
                };
        String doubled =
                run.duplicates() > 0 && (run.state() == ImportState.VALIDATED || run.state() == ImportState.COMPLETED)
                        ? " " + Words.get("verdict-doubles", run.duplicates()).in(locale)
                        : "";
        return Words.get(key, run.loaded(), run.accepted(), run.rejected(), run.removed(), run.kept())
                        .in(locale)
                + doubled
                + (run.rejected() > 0 && RunRow.waitsForLeftOut(run)
                        ? " " + Words.get("verdict-also-left-out").in(locale)
                        : "");
    }

    private static String checked(ImportView run) {
        boolean waits = run.state() == ImportState.VALIDATED;
        if (run.rows() == 0) {
            return "verdict-no-rows";
        }
        if (run.rejected() > 0) {
            return waits ? "verdict-errors" : "verdict-partial";
        }
        if (RunRow.waitsForLeftOut(run)) {
            return "verdict-left-out";
        }
        return waits ? "verdict-clean-waiting" : "verdict-clean";
    }

    private static String tone(ImportView run) {
        return switch (run.state()) {
            case RECEIVED, VALIDATING, LOADING, UNDOING, CANCELLED, UNDONE -> "neutral";
            case PAUSED -> run.error().isPresent() ? "wrong" : "doubt";
            case FAILED -> RunRow.asksColumns(run) ? "doubt" : "wrong";
            case VALIDATED, COMPLETED ->
                run.rows() == 0 || run.rejected() > 0 || RunRow.waitsForLeftOut(run) ? "doubt" : "good";
        };
    }
}
