package io.padron.web.imports;

import io.padron.imports.ImportState;
import io.padron.imports.ImportView;
import io.padron.web.Times;
import io.padron.web.Words;
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
        String left,
        String startedBy,
        String startedAt,
        boolean corrections,
        boolean duplicates,
        boolean outcomes)
        implements Serializable {

    /** Whether the run waits for a person to say what the columns of its file are. */
    static boolean asksColumns(ImportView run) {
        return run.error()
                .filter(failure ->
                        Set.of("missing-columns", "duplicate-columns").contains(failure.code()))
                .isPresent();
    }

    /** Whether the run waits because something of its file was left out, or is hidden. */
    static boolean waitsForLeftOut(ImportView run) {
        return run.state() == ImportState.VALIDATED && run.leftOut().needsPerson();
    }

    private static String word(ImportView run) {
        if (waitsForLeftOut(run)) {
            return "state-left-out";
        }
        return run.state() == ImportState.COMPLETED && run.rows() == 0 ? "state-no-rows" : "import-" + run.state();
    }

    /** Whether every row has its outcome. */
    static boolean judged(ImportView run) {
        ImportState phase = run.phase();
        return phase == ImportState.VALIDATED || phase == ImportState.UNDOING || (phase.ended() && run.rows() > 0);
    }

    static RunRow of(ImportView run, Locale locale) {
        boolean asks = asksColumns(run);
        boolean judged = judged(run);
        String word = asks ? "state-ask-columns" : word(run);
        NumberFormat numbers = NumberFormat.getIntegerInstance(locale);
        return new RunRow(
                run.id().toString(),
                run.fileName(),
                asks ? "VALIDATED" : run.state().name(),
                Words.get(word).in(locale),
                numbers.format(run.rows()),
                numbers.format(run.loaded()),
                numbers.format((long) run.rejected() + run.duplicates()),
                run.startedBy(),
                Times.dateTime(run.startedAt(), locale),
                judged && run.rejected() > 0,
                judged && run.duplicates() > 0,
                judged);
    }
}
