package io.padron.kernel;

import java.util.Locale;

/** A sentence in the two languages of the product. Plain text, to be escaped wherever it is shown. */
public record Message(String es, String en) {

    /** English for English locales, Spanish for all others. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : es;
    }
}
