package io.padron.kernel;

import java.util.Locale;

/** A sentence in the two languages of the product. It is plain text; every output escapes it. */
public record Message(String es, String en) {

    /** Returns English for English locales, Spanish for all others. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : es;
    }
}
