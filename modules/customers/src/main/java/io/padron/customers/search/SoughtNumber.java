package io.padron.customers.search;

import java.util.Locale;
import java.util.regex.Pattern;

/** An identity number as the search compares it. */
public final class SoughtNumber {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

    private SoughtNumber() {}

    /** Letters and digits alone, so that dots and dashes do not matter to who searches. */
    public static String of(String number) {
        return isBare(number) ? number : ofAny(number);
    }

    /** As {@link #of}, for kinds of numbers that are kept without zeros in front: a cédula. */
    static String withoutLeadingZeros(String number) {
        return LEADING_ZEROS.matcher(of(number)).replaceFirst("");
    }

    /** Whether there is nothing to take off or to change: most numbers in normal form. */
    private static boolean isBare(String number) {
        for (int at = 0; at < number.length(); at++) {
            char sign = number.charAt(at);
            if ((sign < '0' || sign > '9') && (sign < 'A' || sign > 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static String ofAny(String number) {
        return BETWEEN.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
