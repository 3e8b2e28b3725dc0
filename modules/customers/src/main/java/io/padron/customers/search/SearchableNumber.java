package io.padron.customers.search;

import java.util.Locale;
import java.util.regex.Pattern;

/** The form of an identity number that the search compares. */
public final class SearchableNumber {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

    private SearchableNumber() {}

    /** Returns the letters and digits only, so that dots and dashes do not matter. */
    public static String of(String number) {
        return isNormalized(number) ? number : normalize(number);
    }

    /** As {@link #of}, for kinds that are stored without leading zeros, such as the cédula. */
    static String withoutLeadingZeros(String number) {
        return LEADING_ZEROS.matcher(of(number)).replaceFirst("");
    }

    /** Returns whether the number needs no change, as most numbers in normal form. */
    private static boolean isNormalized(String number) {
        for (int at = 0; at < number.length(); at++) {
            char sign = number.charAt(at);
            if ((sign < '0' || sign > '9') && (sign < 'A' || sign > 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static String normalize(String number) {
        return BETWEEN.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
