package io.padron.imports.doubles;

import java.util.BitSet;

/**
 * Sieves out hashes that occur once among very many, in two passes: what was {@linkplain #see seen} at a place where
 * something had been seen before {@linkplain #mayRepeat may repeat}, all else does not. A few that do not repeat remain,
 * for others to tell. It takes two bytes for each hash, and no more than 32 megabytes besides: what is too much for one first
 * pass is seen in parts.
 */
final class RepeatedHashes {

    private static final int PLACES_PER_HASH = 16;
    private static final int FEWEST_PLACES = 1 << 16;
    private static final int MOST_PLACES = 1 << 28;

    private final int places;
    private final int parts;
    private final BitSet[] again;
    private BitSet once = new BitSet();
    private int part;

    /** For so many hashes. */
    RepeatedHashes(long hashes) {
        this(hashes, MOST_PLACES);
    }

    /** With another limit, for tests: a power of two. */
    RepeatedHashes(long hashes, int mostPlaces) {
        long wanted = Math.max(Math.min(FEWEST_PLACES, mostPlaces), hashes * PLACES_PER_HASH);
        parts = (int) ((wanted + mostPlaces - 1) / mostPlaces);
        places = parts > 1 ? mostPlaces : (int) Long.highestOneBit(wanted * 2 - 1);
        again = new BitSet[parts];
    }

    /** How many first passes it takes. */
    int parts() {
        return parts;
    }

    /** Begins the first pass of a part. */
    void begin(int number) {
        part = number;
        once = new BitSet(places);
        again[part] = new BitSet(places);
    }

    /** Ends the first passes. */
    void end() {
        once = new BitSet();
    }

    void see(KeyHash hash) {
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
