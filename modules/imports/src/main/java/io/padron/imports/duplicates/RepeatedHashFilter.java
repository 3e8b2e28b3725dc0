package io.padron.imports.duplicates;

import java.util.BitSet;

/**
 * Filters hashes that occur only once among very many, in two passes: after the first pass, a hash {@linkplain
 * #mayRepeat may repeat} if its slot was {@linkplain #addHash added} twice. A few false positives remain, which the
 * caller detects. It takes two bytes per hash, and at most 32 megabytes more: larger sets are divided into parts with a
 * first pass each.
 */
final class RepeatedHashFilter {

    private static final int PLACES_PER_HASH = 16;
    private static final int FEWEST_PLACES = 1 << 16;
    private static final int MOST_PLACES = 1 << 28;

    private final int places;
    private final int parts;
    private final BitSet[] again;
    private BitSet once = new BitSet();
    private int part;

    /** Creates a filter for this number of hashes. */
    RepeatedHashFilter(long hashes) {
        this(hashes, MOST_PLACES);
    }

    /** Creates a filter with another limit, a power of two, for tests. */
    RepeatedHashFilter(long hashes, int mostPlaces) {
        long wanted = Math.max(Math.min(FEWEST_PLACES, mostPlaces), hashes * PLACES_PER_HASH);
        parts = (int) ((wanted + mostPlaces - 1) / mostPlaces);
        places = parts > 1 ? mostPlaces : (int) Long.highestOneBit(wanted * 2 - 1);
        again = new BitSet[parts];
    }

    /** The number of first passes. */
    int parts() {
        return parts;
    }

    /** Begins the first pass of a part. */
    void beginPass(int number) {
        part = number;
        once = new BitSet(places);
        again[part] = new BitSet(places);
    }

    /** Ends the first passes and frees their memory. */
    void endPasses() {
        once = new BitSet();
    }

    void addHash(KeyHash hash) {
        if (partOf(hash) != part) {
            return;
        }
        int place = place(hash);
        if (once.get(place)) {
            again[part].set(place);
        } else {
            once.set(place);
        }
    }

    boolean mayRepeat(KeyHash hash) {
        return again[partOf(hash)].get(place(hash));
    }

    private int partOf(KeyHash hash) {
        return parts == 1 ? 0 : (int) Long.remainderUnsigned(hash.low(), parts);
    }

    private int place(KeyHash hash) {
        return (int) (hash.high() & (places - 1));
    }
}
