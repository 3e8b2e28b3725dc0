package io.padron.web.imports;

import io.padron.imports.ImportView;
import io.padron.web.DisplayTimes;
import io.padron.web.UiMessages;
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
        return earlier.map(run -> describe(run, locale)).orElse(NONE);
    }

    private static SameFile describe(ImportView run, Locale locale) {
        String id = run.id().toString();
        int there = run.loaded() - run.removed();
        String key = there > 0 ? "same-file-loaded" : "same-file-going";
        String text = UiMessages.get(key, id, DisplayTimes.formatDateTime(run.startedAt(), locale), there)
                .in(locale);
        return new SameFile(id, text + " " + UiMessages.get("same-file-keys").in(locale));
    }

    public boolean isThere() {
        return !id.isEmpty();
    }
}
