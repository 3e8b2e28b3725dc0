package io.padron.web.imports.rows;

import io.padron.imports.ImportState;
import io.padron.imports.ImportView;
import io.padron.jobs.reports.SkippedDataSentences;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * Remarks about a run beside its counts.
 *
 * @param skippedData data that was skipped or is hidden, in sentences
 * @param needsConfirmation whether the run waits because of it
 * @param limited whether some rows have their most severe issue only
 */
public record RunNotes(List<String> skippedData, boolean needsConfirmation, boolean limited) implements Serializable {

    public static final RunNotes NONE = new RunNotes(List.of(), false, false);

    public RunNotes {
        skippedData = List.copyOf(skippedData);
    }

    public static RunNotes of(ImportView run, Locale locale) {
        return new RunNotes(
                SkippedDataSentences.describe(run.skippedData()).stream()
                        .map(sentence -> sentence.in(locale))
                        .toList(),
                run.state() == ImportState.VALIDATED && run.skippedData().needsConfirmation(),
                run.hasLimitedIssues());
    }
}
