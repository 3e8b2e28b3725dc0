package io.padron.customers.search;

import io.padron.kernel.SortKey;

/** A customer's name as the list is sorted by it. */
public final class SortName {

    private static final int LONGEST = 60;

    private SortName() {}

    /** The beginning of its sort key. */
    public static String of(String display) {
        return SortKey.of(display, LONGEST);
    }
}
