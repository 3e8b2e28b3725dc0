package io.padron.web.imports;

import io.padron.imports.ImportView;
import io.padron.web.Times;
import io.padron.web.Words;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;

/**
 * The earlier run of the very same file, if there is one, and what to know of it.
 *
 * @param id empty when there is none
 */
public record SameFile(String id, String text) implements Serializable {

    static final SameFile NONE = new SameFile("", "");

    static SameFile of(Optional<ImportView> earlier, Locale locale) {
        return earlier.map(run -> told(run, locale)).orElse(NONE);
    }

    private static SameFile told(ImportView run, Locale locale) {
        String id = run.id().toString();
        int there = run.loaded() - run.removed();
        String key = there > 0 ? "same-file-loaded" : "same-file-going";
        String text = Words.get(key, id, Times.dateTime(run.startedAt(), locale), there)
                .in(locale);
        return new SameFile(id, text + " " + Words.get("same-file-keys").in(locale));
    }

    public boolean isThere() {
        return !id.isEmpty();
    }
}
