package io.padron.web.imports;

import io.padron.imports.ImportState;
import io.padron.imports.ImportView;
import io.padron.web.UiMessages;
import java.io.Serializable;
import java.util.Locale;

/**
 * The state of a run in a sentence or two, with the next step.
 *
 * @param tone good, doubt, wrong or neutral
 */
public record RunVerdict(String text, String tone) implements Serializable {

    static final RunVerdict NONE = new RunVerdict("", "neutral");

    static RunVerdict of(ImportView run, Locale locale) {
        return new RunVerdict(
                run.error()
                        .map(importError -> describeError(run, importError, locale))
                        .orElseGet(() -> describe(run, locale)),
                toneOf(run));
    }

    private static String describeError(ImportView run, ImportView.ImportError importError, Locale locale) {
        String message = importError.message().in(locale);
        return RunRow.needsColumnMapping(run)
                ? message + " " + UiMessages.get("verdict-ask-columns").in(locale)
                : message;
    }

    private static String describe(ImportView run, Locale locale) {
        String key =
                switch (run.state()) {
                    case RECEIVED, VALIDATING -> "verdict-validating-" + run.mode();
                    case LOADING -> "verdict-loading";
                    case PAUSED -> "verdict-paused-" + run.stateBeforePause();
                    case CANCELLED -> "verdict-cancelled";
                    case FAILED -> "verdict-failed";
                    case UNDOING -> "verdict-undoing";
                    case UNDONE -> "verdict-undone";
                    case VALIDATED, COMPLETED -> describeValidated(run);
                };
        String duplicates = run.duplicates() > 0
                        && (run.state() == ImportState.VALIDATED || run.state() == ImportState.COMPLETED)
                ? " " + UiMessages.get("verdict-duplicates", run.duplicates()).in(locale)
                : "";
        return UiMessages.get(key, run.loaded(), run.accepted(), run.rejected(), run.removed(), run.kept())
                        .in(locale)
                + duplicates
                + (run.rejected() > 0 && RunRow.waitsForSkippedData(run)
                        ? " " + UiMessages.get("verdict-also-skipped-data").in(locale)
                        : "");
    }

    private static String describeValidated(ImportView run) {
        boolean waits = run.state() == ImportState.VALIDATED;
        if (run.rows() == 0) {
            return "verdict-no-rows";
        }
        if (run.rejected() > 0) {
            return waits ? "verdict-errors" : "verdict-partial";
        }
        if (RunRow.waitsForSkippedData(run)) {
            return "verdict-skipped-data";
        }
        return waits ? "verdict-clean-waiting" : "verdict-clean";
    }

    private static String toneOf(ImportView run) {
        return switch (run.state()) {
            case RECEIVED, VALIDATING, LOADING, UNDOING, CANCELLED, UNDONE -> "neutral";
            case PAUSED -> run.error().isPresent() ? "wrong" : "doubt";
            case FAILED -> RunRow.needsColumnMapping(run) ? "doubt" : "wrong";
            case VALIDATED, COMPLETED ->
                run.rows() == 0 || run.rejected() > 0 || RunRow.waitsForSkippedData(run) ? "doubt" : "good";
        };
    }
}
