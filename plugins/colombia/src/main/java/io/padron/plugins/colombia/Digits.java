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
