package io.padron.imports.files;

import java.util.List;
import java.util.Map;

/**
 * The first rows of a file, for the column mapping.
 *
 * @param rows the first rows that are not blank, with some rows below the last possible header
 * @param headerRow the row that is most likely the header, as a spreadsheet shows it; 0 when the file is empty
 * @param columns the fields that were recognised in it, each with the index of its column
 */
public record FilePreview(List<PreviewRow> rows, int headerRow, Map<String, Integer> columns) {

    public FilePreview {
        rows = List.copyOf(rows);
        columns = Map.copyOf(columns);
    }

    /** The rows that may be the header, as a spreadsheet numbers them. */
    public List<Integer> possibleHeaderRows() {
        return rows.stream()
                .map(PreviewRow::row)
                .filter(row -> row <= HeaderRecognizer.MAX_HEADER_ROWS)
                .toList();
    }

    /** The values of a column below the header, without blank cells. */
    public List<String> columnValues(int column) {
        return rows.stream()
                .filter(previewRow -> previewRow.row() > headerRow
                        && column < previewRow.cells().size())
                .map(previewRow -> previewRow.cells().get(column))
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** A row and its number as a spreadsheet shows it. */
    public record PreviewRow(int row, List<String> cells) {

        public PreviewRow {
            cells = List.copyOf(cells);
        }
    }
}
