package io.padron.imports.files.csv;

import io.padron.imports.files.Cell;
import io.padron.imports.files.RawRows;
import io.padron.imports.files.StagingLimits;
import io.padron.imports.files.UnreadableFileException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a table that stands in column A as a whole: the one cell of each is split where its separators stand. */
public final class SplitRows implements RawRows {

    private final RawRows rows;
    private final char separator;
    private final StagingLimits stagingLimits;

    public SplitRows(RawRows rows, char separator, StagingLimits stagingLimits) {
        this.rows = rows;
        this.separator = separator;
        this.stagingLimits = stagingLimits;
    }

    @Override
    public @Nullable RawRow next() throws IOException, UnreadableFileException {
        RawRow row = rows.next();
        return row == null ? null : splitRow(row, separator, stagingLimits);
    }

    /**
     * The row as it is, where something stands beside column A or nothing in it separates, and where splitting would lose
     * something: its cell is cut or damaged, holds several lines, or leaves a quote open.
     */
    public static RawRow splitRow(RawRow row, char separator, StagingLimits stagingLimits) throws IOException {
        if (row.width() != 1) {
            return row;
        }
        Cell cell = row.cells().get(0);
        if (cell.type() != Cell.CellType.TEXT || cell.text().indexOf(separator) < 0) {
            return row;
        }
        try (CsvRows parts = new CsvRows(new StringReader(cell.text()), separator, stagingLimits)) {
            RawRow first = parts.next();
            return first == null || parts.next() != null ? row : new RawRow(row.row(), first.cells(), row.hidden());
        } catch (UnreadableFileException openQuote) {
            return row;
        }
    }

    /** The rows, split as far as they can be. */
    public static List<RawRow> splitRows(List<RawRow> rows, char separator, StagingLimits stagingLimits)
            throws IOException {
        List<RawRow> split = new ArrayList<>();
        for (RawRow row : rows) {
            split.add(splitRow(row, separator, stagingLimits));
        }
        return split;
    }

    @Override
    public BitSet hiddenColumns() {
        return rows.hiddenColumns();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
