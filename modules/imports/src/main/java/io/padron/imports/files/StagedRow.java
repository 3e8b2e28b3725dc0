package io.padron.imports.files;

import java.util.List;

/**
 * One data row.
 *
 * @param row its number as a spreadsheet shows it
 * @param cells in the file's own column order, at least as many as the file has headers; there are more only when
 *     something stands beyond the last header, which usually means that a cell holds an unquoted separator and
 *     everything behind it has moved
 * @param nextOffset the byte in the staged file where reading goes on after this row
 */
public record StagedRow(int row, List<Cell> cells, long nextOffset) {

    public StagedRow {
        cells = List.copyOf(cells);
    }
}
