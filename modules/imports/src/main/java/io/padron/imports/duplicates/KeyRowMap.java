package io.padron.imports.duplicates;

import io.padron.imports.ledger.TooManyDuplicatesException;
import java.util.OptionalInt;

/**
 * A map from keys to the rows that took them: a hash table of primitive arrays, 20 bytes a slot, for millions of keys.
 */
final class KeyRowMap {

    private static final int FEWEST_PLACES = 1 << 10;

    /** Six million keys in 168 megabytes. Twice as many would be too much for a heap of half a gigabyte. */
    private static final int MOST_PLACES = 1 << 23;

    private final int mostPlaces;
    private long[] highs = new long[FEWEST_PLACES];
    private long[] lows = new long[FEWEST_PLACES];
    private int[] rows = new int[FEWEST_PLACES];
    private int size;

    KeyRowMap() {
        this(MOST_PLACES);
    }

    /** Creates a map with another limit, a power of two, for tests. */
    KeyRowMap(int mostPlaces) {
        this.mostPlaces = mostPlaces;
    }

    /** Finds the row that took the key. */
    OptionalInt findRow(KeyHash key) {
        int row = rows[place(key.high(), key.low())];
        return row == 0 ? OptionalInt.empty() : OptionalInt.of(row);
    }

    /**
     * Assigns the key to the row unless another row has it.
     *
     * @param row more than 0
     * @throws TooManyDuplicatesException when there are too many keys to hold in memory
     */
    void putIfAbsent(KeyHash key, int row) {
        if (size >= rows.length / 4 * 3) {
            grow();
        }
        if (put(key.high(), key.low(), row)) {
            size++;
        }
    }

    private boolean put(long high, long low, int row) {
        int place = place(high, low);
        if (rows[place] != 0) {
            return false;
        }
        highs[place] = high;
        lows[place] = low;
        rows[place] = row;
        return true;
    }

    /** The slot of the key, or the free slot into which it would be put. */
    private int place(long high, long low) {
        int mask = rows.length - 1;
        int place = (int) low & mask;
        while (rows[place] != 0 && (highs[place] != high || lows[place] != low)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        if (rows.length >= mostPlaces) {
            throw new TooManyDuplicatesException(size);
        }
        long[] oldHighs = highs;
        long[] oldLows = lows;
        int[] oldRows = rows;
        highs = new long[oldRows.length * 2];
        lows = new long[oldRows.length * 2];
        rows = new int[oldRows.length * 2];
        for (int place = 0; place < oldRows.length; place++) {
            if (oldRows[place] != 0) {
                put(oldHighs[place], oldLows[place], oldRows[place]);
            }
        }
    }
}
