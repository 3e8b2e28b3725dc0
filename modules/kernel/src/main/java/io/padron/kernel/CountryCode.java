package io.padron.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/** An ISO 3166-1 alpha-2 country code, in upper case. */
public record CountryCode(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}");

    public CountryCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not two upper-case letters");
        }
    }

    /** Parses a code of two letters in any case; empty for any other text. */
    public static Optional<CountryCode> parse(String text) {
        return text.matches("[A-Za-z]{2}")
                ? Optional.of(new CountryCode(text.toUpperCase(java.util.Locale.ROOT)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
