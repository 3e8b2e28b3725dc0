package io.padron.access;

import java.util.Optional;

/**
 * How somebody wants the pages; empty what they never chose.
 *
 * @param language a language's two letters, in lower case
 * @param shortcuts whether single keys are shortcuts
 */
public record Preferences(Optional<String> language, Optional<Theme> theme, Optional<Boolean> shortcuts) {

    /** Of who never chose anything. */
    public static final Preferences NONE = new Preferences(Optional.empty(), Optional.empty(), Optional.empty());

    public Preferences {
        if (language.filter(code -> !code.matches("[a-z]{2}")).isPresent()) {
            throw new IllegalArgumentException("Not a language of two letters");
        }
    }

    public Preferences withLanguage(Optional<String> chosen) {
        return new Preferences(chosen, theme, shortcuts);
    }

    public Preferences withTheme(Optional<Theme> chosen) {
        return new Preferences(language, chosen, shortcuts);
    }

    public Preferences withShortcuts(Optional<Boolean> chosen) {
        return new Preferences(language, theme, chosen);
    }
}
