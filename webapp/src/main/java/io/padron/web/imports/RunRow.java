package io.padron.web.imports;

import io.padron.imports.ImportView;
import io.padron.web.Times;
import io.padron.web.Words;
import java.io.Serializable;
import java.text.NumberFormat;
import java.util.Locale;

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
        String startedAt)
        implements Serializable {

    static RunRow of(ImportView run, Locale locale) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(locale);
        return new RunRow(
                run.id().toString(),
                run.fileName(),
                run.state().name(),
                Words.get("import-" + run.state().name()).in(locale),
                numbers.format(run.rows()),
                numbers.format(run.loaded()),
                numbers.format((long) run.rejected() + run.duplicates()),
                run.startedBy(),
                Times.dateTime(run.startedAt(), locale));
    }
}
