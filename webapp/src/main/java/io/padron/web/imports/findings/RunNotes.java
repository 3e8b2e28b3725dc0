package io.padron.web.imports.findings;

import io.padron.imports.ImportState;
import io.padron.imports.ImportView;
import io.padron.jobs.reports.LeftOutWords;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * What is to be known of a run beside what became of its rows.
 *
 * @param leftOut what was left out of the file, or is hidden in it, in sentences
 * @param deciding whether the run waits because of it
 * @param limited whether of some rows only the gravest finding is kept
 */
public record RunNotes(List<String> leftOut, boolean deciding, boolean limited) implements Serializable {

    public static final RunNotes NONE = new RunNotes(List.of(), false, false);

    public RunNotes {
        leftOut = List.copyOf(leftOut);
    }

    public static RunNotes of(ImportView run, Locale locale) {
        return new RunNotes(
                LeftOutWords.of(run.leftOut()).stream()
                        .map(sentence -> sentence.in(locale))
                        .toList(),
                run.state() == ImportState.VALIDATED && run.leftOut().needsPerson(),
                run.findingsLimited());
    }
}
