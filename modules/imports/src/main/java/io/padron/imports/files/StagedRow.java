package io.padron.imports.files;

import java.util.List;

/**
 * One data row.
 *
 * @param row its number as a spreadsheet shows it
 * @param cells in the file's own column order, at least as many as the file has headers. There are more only when a
 *         value is beyond the last header, which usually means that a cell contains an unquoted separator and later
 *         cells are shifted
 * @param nextOffset the byte of the staged file at which the next row starts
 */
public record StagedRow(int row, List<Cell> cells, long nextOffset) {

    public StagedRow {
        cells = List.copyOf(cells);
    }
}
