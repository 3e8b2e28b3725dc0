package io.padron.customers.search;

import java.util.Locale;

/** An identity number as the search compares it. */
public final class SoughtNumber {

    private SoughtNumber() {}

    /** Letters and digits alone, so that dots and dashes do not matter to who searches. */
    public static String of(String number) {
        return number.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }
}
