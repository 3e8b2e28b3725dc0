package io.padron.kernel;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The messages of one module, from {@code messages_es.properties} and {@code messages_en.properties} (UTF-8) in the
 * package of an anchor class. Patterns are those of {@link MessageFormat}: an apostrophe is written twice. They say
 * <em>clientes</em>; {@link CustomerNoun} derives the texts with <em>afiliados</em>, unless the file has a key with the
 * suffix {@code .afiliados}.
 */
public final class Messages {

    private static final CustomerNoun NOUN = CustomerNoun.of(System.getProperty("padron.customers"));

    private static final Locale SPANISH = Locale.forLanguageTag("es");

    /** Numbers are formatted as in Mexico, 1,234.5, like in most of Spanish America and in English. */
    private static final Locale SPANISH_NUMBERS = Locale.forLanguageTag("es-MX");

    private final ResourceBundle es;
    private final ResourceBundle en;

    private Messages(ResourceBundle es, ResourceBundle en) {
        this.es = es;
        this.en = en;
    }

    /**
     * Loads the messages in the package of the class.
     *
     * @throws java.util.MissingResourceException when there are none
     */
    public static Messages forClass(Class<?> anchor) {
        String name = anchor.getPackageName() + ".messages";
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Messages(
                ResourceBundle.getBundle(name, SPANISH, anchor.getClassLoader(), noFallback),
                ResourceBundle.getBundle(name, Locale.ENGLISH, anchor.getClassLoader(), noFallback));
    }

    /**
     * Formats a message in both languages. Numbers among the arguments are formatted for each language; a {@link
     * Message} among them is inserted in the same language.
     */
    public Message get(String key, Object... arguments) {
        return new Message(format(es, SPANISH_NUMBERS, key, arguments), format(en, Locale.ENGLISH, key, arguments));
    }

    /** Returns the unformatted pattern, for callers that format it themselves. */
    public Message getPattern(String key) {
        return new Message(readPattern(es, key), readPattern(en, key));
    }

    private static String readPattern(ResourceBundle sentences, String key) {
        String own = NOUN.variantKey(key);
        return sentences.containsKey(own) ? sentences.getString(own) : NOUN.applyTo(sentences.getString(key));
    }

    private static String format(ResourceBundle sentences, Locale language, String key, Object... arguments) {
        Object[] localized = Arrays.stream(arguments)
                .map(argument -> argument instanceof Message message ? message.in(language) : argument)
                .toArray();
        return new MessageFormat(readPattern(sentences, key), language).format(localized);
    }
}
