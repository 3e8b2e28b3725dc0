package io.padron.customers.search;

import io.padron.kernel.Folding;

/** A customer's name as the list is sorted by it. */
public final class SortName {

    private static final int LONGEST = 60;

    private SortName() {}

    /** The beginning of the folded name. */
    public static String of(String display) {
        String folded = Folding.fold(display);
        return folded.substring(0, Math.min(folded.length(), LONGEST));
    }
}
