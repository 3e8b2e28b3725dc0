package io.padron.id.spi;

import java.util.Locale;
import java.util.Objects;

/** A sentence or label in the two languages of the product. It is plain text; the host escapes it in every output. */
public record Text(String es, String en) {

    public Text {
        Objects.requireNonNull(es, "es");
        Objects.requireNonNull(en, "en");
    }

    /** Creates a text that is the same in both languages, such as {@code RFC}. */
    public static Text same(String text) {
        return new Text(text, text);
    }

    /** Returns English for English locales, Spanish for all others. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : es;
    }
}
