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

/** The rows of a table whose columns are all in column A: the single cell of each row is split at the separators. */
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
     * Splits a row. Returns it unchanged when other columns have values, when its cell has no separator, or when
     * splitting would lose data: the cell is cut or damaged, has several lines, or leaves a quote open.
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

    /** Splits the rows as {@link #splitRow} does. */
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
