package io.padron.access;

import java.util.Optional;

/**
 * The user's preferences for the pages; empty where the user never chose one.
 *
 * @param language the two-letter language code, in lower case
 * @param shortcuts whether single keys are shortcuts
 */
public record UserPreferences(Optional<String> language, Optional<Theme> theme, Optional<Boolean> shortcuts) {

    /** The preferences of a user who never chose any. */
    public static final UserPreferences NONE =
            new UserPreferences(Optional.empty(), Optional.empty(), Optional.empty());

    public UserPreferences {
        if (language.filter(code -> !code.matches("[a-z]{2}")).isPresent()) {
            throw new IllegalArgumentException("Not a language of two letters");
        }
    }

    public UserPreferences withLanguage(Optional<String> chosen) {
        return new UserPreferences(chosen, theme, shortcuts);
    }

    public UserPreferences withTheme(Optional<Theme> chosen) {
        return new UserPreferences(language, chosen, shortcuts);
    }

    public UserPreferences withShortcuts(Optional<Boolean> chosen) {
        return new UserPreferences(language, theme, chosen);
    }
}
