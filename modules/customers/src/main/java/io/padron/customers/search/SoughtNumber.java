package io.padron.customers.search;

import java.util.Locale;
import java.util.regex.Pattern;

/** An identity number as the search compares it. */
public final class SoughtNumber {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SoughtNumber() {}

    /** Letters and digits alone, so that dots and dashes do not matter to who searches. */
    public static String of(String number) {
        return BETWEEN.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
