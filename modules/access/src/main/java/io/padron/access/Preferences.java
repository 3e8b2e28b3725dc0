package io.padron.access;

import java.util.Optional;

/**
 * How somebody wants the pages; empty what they never chose.
 *
 * @param language a language's two letters, in lower case
 */
public record Preferences(Optional<String> language, Optional<Theme> theme) {

    /** Of who never chose anything. */
    public static final Preferences NONE = new Preferences(Optional.empty(), Optional.empty());

    public Preferences {
        if (language.filter(code -> !code.matches("[a-z]{2}")).isPresent()) {
            throw new IllegalArgumentException("Not a language of two letters");
        }
    }
}
