package io.padron.web.faults.support;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A hash of the outcome of each row, to name the rows that ended differently in another run. */
public final class RowOutcomeHashes {

    private static final int MAX_LISTED = 20;

    private int[] ends = new int[1024];

    /** Adds one line of the report about a row. */
    void addLine(int row, String line) {
        if (row >= ends.length) {
            ends = Arrays.copyOf(ends, Math.max(row + 1, 2 * ends.length));
        }
        ends[row] = 31 * ends[row] + line.hashCode();
    }

    /** The first rows whose outcomes differ. */
    List<Integer> findDifferingRows(RowOutcomeHashes other) {
        return IntStream.range(0, Math.max(ends.length, other.ends.length))
                .filter(row -> hashOf(row) != other.hashOf(row))
                .limit(MAX_LISTED)
                .boxed()
                .toList();
    }

    private int hashOf(int row) {
        return row < ends.length ? ends[row] : 0;
    }
}
