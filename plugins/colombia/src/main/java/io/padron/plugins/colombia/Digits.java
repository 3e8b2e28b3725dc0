package io.padron.plugins.colombia;

import io.padron.id.spi.Written;
import java.util.regex.Pattern;

/** Numbers of digits as lists in the wild write them. */
final class Digits {
    /** What a spreadsheet leaves of a whole number: 79123456.0. A group of thousands has three digits, never one. */
    private static final Pattern DECIMAL_ZERO = Pattern.compile("(?:\\.0)+\\s*$");

    private static final Pattern GROUPS = Pattern.compile("(?<=\\d)(?=(?:\\d{3})+$)");
    private static final int LONGEST_DOTTED = 20;
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

    private Digits() {}

    /** Without separators of thousands and a decimal zero. Idempotent, as nothing of either is left. */
    static String compact(String written) {
        return Written.compact(DECIMAL_ZERO.matcher(written).replaceFirst("").replace(",", ""));
    }

    /** As {@link #compact}; a single last digit behind a dash stays behind it, since it may be a check digit. */
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

    /** The place of the last dash of any kind; -1 when there is none. */
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

    /** 79.123.456; anything but digits stays as it is. */
    static String dotted(String digits) {
        return digits.length() <= LONGEST_DOTTED && Written.isDigits(digits)
                ? GROUPS.matcher(digits).replaceAll(".")
                : digits;
    }
}
