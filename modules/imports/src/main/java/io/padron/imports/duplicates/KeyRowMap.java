package io.padron.imports.duplicates;

import io.padron.imports.ledger.TooManyDuplicatesException;
import java.util.OptionalInt;

/** Which row has taken which key: a hash table of plain numbers, 20 bytes a place, for there may be millions. */
final class KeyRowMap {

    private static final int FEWEST_PLACES = 1 << 10;

    /** Six millions of keys in 168 megabytes: twice as many would be too much for half a gigabyte of heap. */
    private static final int MOST_PLACES = 1 << 23;

    private final int mostPlaces;
    private long[] highs = new long[FEWEST_PLACES];
    private long[] lows = new long[FEWEST_PLACES];
    private int[] rows = new int[FEWEST_PLACES];
    private int size;

    KeyRowMap() {
        this(MOST_PLACES);
    }

    /** With another limit, for tests: a power of two. */
    KeyRowMap(int mostPlaces) {
        this.mostPlaces = mostPlaces;
    }

    /** The row that has it. */
    OptionalInt findRow(KeyHash key) {
        int row = rows[place(key.high(), key.low())];
        return row == 0 ? OptionalInt.empty() : OptionalInt.of(row);
    }

    /**
     * Gives the key to the row unless another row has it.
     *
     * @param row more than 0
     * @throws TooManyDuplicatesException when there are too many keys to remember
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

    /** Where it is, or would be. */
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
