package io.padron.customers.search;

import io.padron.kernel.text.SortKey;

/** The form of a customer's name by which the list is sorted. */
public final class SortName {

    private static final int LONGEST = 60;

    private SortName() {}

    /** Returns the sort key, truncated to the length of the column. */
    public static String of(String display) {
        return SortKey.of(display, LONGEST);
    }
}
