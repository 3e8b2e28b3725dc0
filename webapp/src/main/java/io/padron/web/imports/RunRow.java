package io.padron.web.imports;

import io.padron.imports.ImportState;
import io.padron.imports.ImportView;
import io.padron.web.DisplayTimes;
import io.padron.web.UiMessages;
import java.io.Serializable;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Set;

/** One run of the list, in the reader's words. */
public record RunRow(
        String id,
        String fileName,
        String state,
        String stateWord,
        String rows,
        String loaded,
        String notLoaded,
        String startedBy,
        String startedAt,
        boolean corrections,
        boolean duplicates,
        boolean outcomes)
        implements Serializable {

    /** Whether the run waits for a column mapping. */
    static boolean needsColumnMapping(ImportView run) {
        return run.error()
                .filter(importError ->
                        Set.of("missing-columns", "duplicate-columns").contains(importError.code()))
                .isPresent();
    }

    /** Whether the run waits because data of its file was skipped or is hidden. */
    static boolean waitsForSkippedData(ImportView run) {
        return run.state() == ImportState.VALIDATED && run.skippedData().needsConfirmation();
    }

    private static String stateKey(ImportView run) {
        if (waitsForSkippedData(run)) {
            return "state-skipped-data";
        }
        return run.state() == ImportState.COMPLETED && run.rows() == 0 ? "state-no-rows" : "import-" + run.state();
    }

    /** Whether every row has its outcome. */
    static boolean isValidated(ImportView run) {
        ImportState phase = run.stateBeforePause();
        return phase == ImportState.VALIDATED || phase == ImportState.UNDOING || (phase.isEnded() && run.rows() > 0);
    }

    static RunRow of(ImportView run, Locale locale) {
        boolean asks = needsColumnMapping(run);
        boolean judged = isValidated(run);
        String word = asks ? "state-ask-columns" : stateKey(run);
        NumberFormat numbers = NumberFormat.getIntegerInstance(locale);
        return new RunRow(
                run.id().toString(),
                run.fileName(),
                asks ? "VALIDATED" : run.state().name(),
                UiMessages.get(word).in(locale),
                numbers.format(run.rows()),
                numbers.format(run.loaded()),
                numbers.format((long) run.rejected() + run.duplicates()),
                run.startedBy(),
                DisplayTimes.formatDateTime(run.startedAt(), locale),
                judged && run.rejected() > 0,
                judged && run.duplicates() > 0,
                judged);
    }
}
