package io.padron.imports.files;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of an original file, including blank ones, in order and with ascending numbers. */
public interface RawRows extends Closeable {

    /** Reads the next row; null at the end. */
    @Nullable
    RawRow next() throws IOException, UnreadableFileException;

    /** Reads at most that many rows. */
    default List<RawRow> readUpTo(int count) throws IOException, UnreadableFileException {
        List<RawRow> taken = new ArrayList<>();
        for (RawRow row = next(); row != null; row = taken.size() < count ? next() : null) {
            taken.add(row);
        }
        return taken;
    }

    /** The indexes, from 0, of columns that a spreadsheet hides; known after the first row was read. */
    default BitSet hiddenColumns() {
        return new BitSet();
    }

    /**
     * A row and its number as a spreadsheet shows it.
     *
     * @param hidden whether a filter or the user hides it
     */
    record RawRow(int row, List<Cell> cells, boolean hidden) {

        /** Creates a visible row. */
        public RawRow(int row, List<Cell> cells) {
            this(row, cells, false);
        }

        boolean isBlank() {
            return cells.stream().allMatch(Cell::isBlank);
        }

        /** The number of cells without the blank ones at the end. */
        public int width() {
            int width = cells.size();
            while (width > 0 && cells.get(width - 1).isBlank()) {
                width--;
            }
            return width;
        }
    }
}
