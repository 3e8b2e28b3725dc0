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

    /** Returns the sentence of a key; throws {@link java.util.MissingResourceException} when it does not exist. */
    public static Sentence of(String key, @Nullable Object... arguments) {
        return new Sentence(
                format(Locale.forLanguageTag("es"), key, arguments), format(Locale.ENGLISH, key, arguments));
    }

    /** Returns a setting's value in a printable form: without control characters, and cut to the length of a line. */
    public static String quote(String value) {
        String printable = value.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
        return printable.length() <= LONGEST_VALUE ? printable : printable.substring(0, LONGEST_VALUE) + "…";
    }

    /** Spanish first, then English, on separate lines. */
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
        // Numbers appear as they are typed: 65535, not 65,535.
        Object[] asTyped = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(sentences.getString(key), language).format(asTyped);
    }
}
