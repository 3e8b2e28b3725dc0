package io.padron.plugins.colombia;

import io.padron.id.spi.Written;
import java.util.regex.Pattern;

/** Parses numbers of digits as lists write them. */
final class Digits {
    /**
     * The decimals that a spreadsheet adds to a whole number: 79123456.0. A group of thousands has three digits, never
     * one.
     */
    private static final Pattern DECIMAL_ZERO = Pattern.compile("(?:\\.0)+\\s*$");

    private static final Pattern GROUPS = Pattern.compile("(?<=\\d)(?=(?:\\d{3})+$)");
    private static final int LONGEST_DOTTED = 20;
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

    private Digits() {}

    /** Removes thousands separators and a decimal zero. Idempotent. */
    static String compact(String written) {
        return Written.compact(DECIMAL_ZERO.matcher(written).replaceFirst("").replace(",", ""));
    }

    /** Compacts as {@link #compact}, but keeps the dash before a single last digit, which may be a check digit. */
    static String keepDigitApart(String written) {
        int dash = lastDash(written);
        if (dash < 0) {
            return compact(written);
        }
        String number = compact(written.substring(0, dash));
        String digit = compact(written.substring(dash + 1));
        return !number.isEmpty() && digit.length() == 1 && Written.isDigits(digit)
                ? number + "-" + digit
                : compact(written);
    }

    /** Returns the index of the last dash of any kind, or -1. */
    static int lastDash(String written) {
        for (int at = written.length() - 1; at >= 0; at--) {
            char character = written.charAt(at);
            if (Character.getType(character) == Character.DASH_PUNCTUATION || character == '\u2212') {
                return at;
            }
        }
        return -1;
    }

    static String withoutLeadingZeros(String digits) {
        return LEADING_ZEROS.matcher(digits).replaceFirst("");
    }

    /** Formats digits as 79.123.456; any other text stays unchanged. */
    static String dotted(String digits) {
        return digits.length() <= LONGEST_DOTTED && Written.isDigits(digits)
                ? GROUPS.matcher(digits).replaceAll(".")
                : digits;
    }
}
