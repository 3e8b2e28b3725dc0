package io.padron.samples;

import java.util.function.ObjIntConsumer;

/**
 * One way in which a good row is spoilt.
 *
 * @param name for the counts
 * @param spoil is given the row and its index
 */
record Flaw(String name, ObjIntConsumer<Row> spoil) {

    /** The cell under the header becomes the text. */
    static Flaw cell(String name, String header, String text) {
        return new Flaw(name, (row, index) -> row.set(header, text));
    }

    /** Nothing stands in any of the cells: where several may hold what is required, one of them would do. */
    static Flaw none(String name, String... headers) {
        return new Flaw(name, (row, index) -> {
            for (String header : headers) {
                row.set(header, "");
            }
        });
    }

    Row of(Row row, int index) {
        spoil.accept(row, index);
        return row;
    }
}
