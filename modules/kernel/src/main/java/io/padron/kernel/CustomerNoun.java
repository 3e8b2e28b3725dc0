package io.padron.kernel;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The word by which the organisation calls its customers: <em>clientes</em>, or <em>afiliados</em> when {@code
 * PADRON_CUSTOMERS} says so. It changes Padrón's own texts only, never the users' data or the names of REST.
 */
public enum CustomerNoun {
    CLIENTES(Map.of()),
    AFILIADOS(Map.of("cliente", "afiliado", "customer", "member"));

    private static final Pattern WORD = Pattern.compile(
            "\\b(cliente|customer)(?=s?\\b)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private final Map<String, String> replacements;

    CustomerNoun(Map<String, String> replacements) {
        this.replacements = replacements;
    }

    /** Parses the setting; {@link #CLIENTES} unless it is {@code afiliados}. */
    public static CustomerNoun of(@Nullable String setting) {
        return setting != null && setting.strip().equalsIgnoreCase(AFILIADOS.name()) ? AFILIADOS : CLIENTES;
    }

    /** Replaces the default noun in a sentence. Both nouns are masculine, so nothing else changes. */
    public String applyTo(String sentence) {
        return replacements.isEmpty()
                ? sentence
                : WORD.matcher(sentence).replaceAll(found -> replaceNoun(found.group()));
    }

    /** Returns the key of this noun's own version of a message; few messages have one. */
    String variantKey(String key) {
        return key + "." + name().toLowerCase(Locale.ROOT);
    }

    private String replaceNoun(String usual) {
        String other = replacements.getOrDefault(usual.toLowerCase(Locale.ROOT), usual);
        boolean capital = Character.isUpperCase(usual.charAt(0));
        return Matcher.quoteReplacement(
                capital ? other.substring(0, 1).toUpperCase(Locale.ROOT) + other.substring(1) : other);
    }
}
