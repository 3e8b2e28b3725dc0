package io.padron.web.faults.means;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How each row of a file ended, in few bytes: enough to name the rows that ended otherwise in another run. */
public final class RowEnds {

    private static final int TOLD = 20;

    private int[] ends = new int[1024];

    /** One of the lines that tell of a row. */
    void add(int row, String line) {
        if (row >= ends.length) {
            ends = Arrays.copyOf(ends, Math.max(row + 1, 2 * ends.length));
        }
        ends[row] = 31 * ends[row] + line.hashCode();
    }

    /** The first rows that did not end alike. */
    List<Integer> differingFrom(RowEnds other) {
        return IntStream.range(0, Math.max(ends.length, other.ends.length))
                .filter(row -> of(row) != other.of(row))
                .limit(TOLD)
                .boxed()
                .toList();
    }

    private int of(int row) {
        return row < ends.length ? ends[row] : 0;
    }
}
