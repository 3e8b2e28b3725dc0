package io.padron.kernel;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the organisation calls its customers in what Padrón says: <em>clientes</em>, or <em>afiliados</em> where {@code
 * PADRON_CUSTOMERS} says so. Only Padrón's own sentences change, never what people wrote, nor the names of REST.
 */
public enum CustomerNoun {
    CLIENTES(Map.of()),
    AFILIADOS(Map.of("cliente", "afiliado", "customer", "member"));

    private static final Pattern WORD = Pattern.compile(
            "\\b(cliente|customer)(?=s?\\b)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private final Map<String, String> instead;

    CustomerNoun(Map<String, String> instead) {
        this.instead = instead;
    }

    /** What the setting says; {@link #CLIENTES} unless it is {@code afiliados}. */
    public static CustomerNoun of(@Nullable String setting) {
        return setting != null && setting.strip().equalsIgnoreCase(AFILIADOS.name()) ? AFILIADOS : CLIENTES;
    }

    /** The sentence with this noun in place of the usual one. Both are masculine: nothing else has to change. */
    public String applyTo(String sentence) {
        return instead.isEmpty() ? sentence : WORD.matcher(sentence).replaceAll(found -> replaceNoun(found.group()));
    }

    /** The key of a sentence that is another one altogether, where there is one. */
    String variantKey(String key) {
        return key + "." + name().toLowerCase(Locale.ROOT);
    }

    private String replaceNoun(String usual) {
        String other = instead.getOrDefault(usual.toLowerCase(Locale.ROOT), usual);
        boolean capital = Character.isUpperCase(usual.charAt(0));
        return Matcher.quoteReplacement(
                capital ? other.substring(0, 1).toUpperCase(Locale.ROOT) + other.substring(1) : other);
    }
}
