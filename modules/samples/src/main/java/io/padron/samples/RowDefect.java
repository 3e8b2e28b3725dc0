package io.padron.samples;

import java.util.function.ObjIntConsumer;

/**
 * A defect that can be added to a valid row.
 *
 * @param name the name in the counts
 * @param mutation receives the row and its index
 */
record RowDefect(String name, ObjIntConsumer<SampleRow> mutation) {

    /** Replaces the cell under the header. */
    static RowDefect replacingCell(String name, String header, String text) {
        return new RowDefect(name, (sampleRow, index) -> sampleRow.set(header, text));
    }

    /** Clears all of the cells, because one of them would meet the requirement. */
    static RowDefect clearingCells(String name, String... headers) {
        return new RowDefect(name, (sampleRow, index) -> {
            for (String header : headers) {
                sampleRow.set(header, "");
            }
        });
    }

    SampleRow applyTo(SampleRow sampleRow, int index) {
        mutation.accept(sampleRow, index);
        return sampleRow;
    }
}
