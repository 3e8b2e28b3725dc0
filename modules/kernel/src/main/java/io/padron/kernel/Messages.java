package io.padron.kernel;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences of one module: {@code messages_es.properties} and {@code messages_en.properties} (UTF-8) beside the
 * class that anchors them. Patterns are those of {@link MessageFormat}: an apostrophe is written twice. They say
 * clientes, and afiliados where the organisation uses that word ({@link CustomerNoun}); a key with the suffix {@code
 * .afiliados} replaces a sentence that cannot be derived.
 */
public final class Messages {

    private static final CustomerNoun NOUN = CustomerNoun.of(System.getProperty("padron.customers"));

    private static final Locale SPANISH = Locale.forLanguageTag("es");

    /** Numbers are written as in Mexico: 1,234.5. Most of Spanish America and English write them the same way. */
    private static final Locale SPANISH_NUMBERS = Locale.forLanguageTag("es-MX");

    private final ResourceBundle es;
    private final ResourceBundle en;

    private Messages(ResourceBundle es, ResourceBundle en) {
        this.es = es;
        this.en = en;
    }

    /** The sentences beside the given class; {@link java.util.MissingResourceException} when there are none. */
    public static Messages forClass(Class<?> anchor) {
        String name = anchor.getPackageName() + ".messages";
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Messages(
                ResourceBundle.getBundle(name, SPANISH, anchor.getClassLoader(), noFallback),
                ResourceBundle.getBundle(name, Locale.ENGLISH, anchor.getClassLoader(), noFallback));
    }

    /**
     * The sentence in both languages. Numbers among the arguments are written as the language writes them; a
     * {@link Message} among them in the language of the sentence.
     */
    public Message get(String key, Object... arguments) {
        return new Message(format(es, SPANISH_NUMBERS, key, arguments), format(en, Locale.ENGLISH, key, arguments));
    }

    /** The sentence as it is written in the file, for who puts something into it elsewhere. */
    public Message getPattern(String key) {
        return new Message(readPattern(es, key), readPattern(en, key));
    }

    private static String readPattern(ResourceBundle sentences, String key) {
        String own = NOUN.variantKey(key);
        return sentences.containsKey(own) ? sentences.getString(own) : NOUN.applyTo(sentences.getString(key));
    }

    private static String format(ResourceBundle sentences, Locale language, String key, Object... arguments) {
        Object[] spoken = Arrays.stream(arguments)
                .map(argument -> argument instanceof Message message ? message.in(language) : argument)
                .toArray();
        return new MessageFormat(readPattern(sentences, key), language).format(spoken);
    }
}
