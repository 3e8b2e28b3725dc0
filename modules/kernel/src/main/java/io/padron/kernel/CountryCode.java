package io.padron.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/** ISO 3166-1 alpha-2, upper case. */
public record CountryCode(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}");

    public CountryCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not two upper-case letters");
        }
    }

    /** The country that the text names in two letters of any case; empty for any other text. */
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
