package io.padron.imports.files.xlsx;

import io.padron.imports.files.RawRows;
import io.padron.imports.files.RawRows.RawRow;
import io.padron.imports.files.UnreadableFileException;
import java.io.IOException;

/** Distinguishes a sheet of data from a cover, a note or an empty sheet. */
final class TableDetector {

    /** The most rows that are read. */
    private static final int ROWS = 1_000;

    private TableDetector() {}

    /** Whether below a row with at least two filled cells, such as a header, there is another row with anything in it. */
    static boolean isTable(RawRows rows) throws IOException, UnreadableFileException {
        boolean begun = false;
        int read = 0;
        for (RawRow row = rows.next(); row != null && read < ROWS; row = rows.next()) {
            read++;
            long filled = row.cells().stream().filter(cell -> !cell.isBlank()).count();
            if (begun && filled > 0) {
                return true;
            }
            begun = begun || filled > 1;
        }
        return false;
    }
}
