package io.padron.launcher.sentence;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * A sentence for the operator, in both languages.
 *
 * @param es in Spanish
 * @param en in English
 */
public record Sentence(String es, String en) {

    private static final String BUNDLE = "io.padron.launcher.sentence.messages";
    private static final int LONGEST_VALUE = 80;

    /** The sentence of this key; {@link java.util.MissingResourceException} when there is none. */
    public static Sentence of(String key, @Nullable Object... arguments) {
        return new Sentence(
                format(Locale.forLanguageTag("es"), key, arguments), format(Locale.ENGLISH, key, arguments));
    }

    /** A setting's value as it may be printed: without control characters, and not longer than a line. */
    public static String shown(String value) {
        String printable = value.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
        return printable.length() <= LONGEST_VALUE ? printable : printable.substring(0, LONGEST_VALUE) + "…";
    }

    /** Spanish first, each on a line of its own. */
    @Override
    public String toString() {
        return es + System.lineSeparator() + en;
    }

    private static String format(Locale language, String key, @Nullable Object... arguments) {
        ResourceBundle sentences = ResourceBundle.getBundle(
                BUNDLE,
                language,
                Sentence.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        // Numbers as they are to be typed: 65535, not 65,535.
        Object[] asTyped = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(sentences.getString(key), language).format(asTyped);
    }
}
