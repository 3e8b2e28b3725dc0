package io.padron.imports.files;

import java.util.List;
import java.util.Map;

/**
 * How a file begins, for a person who is to say what its columns are.
 *
 * @param rows the first ones that hold anything, some of them behind the last that may be a header
 * @param headerRow the one that looks most like a header, as a spreadsheet shows it; 0 when the file is empty
 * @param columns the fields that were recognised there, each with its column's place
 */
public record Beginning(List<Row> rows, int headerRow, Map<String, Integer> columns) {

    public Beginning {
        rows = List.copyOf(rows);
        columns = Map.copyOf(columns);
    }

    /** The rows in which the header may stand, as a spreadsheet numbers them. */
    public List<Integer> headerRows() {
        return rows.stream()
                .map(Row::row)
                .filter(row -> row <= Headings.RECORDS_SEARCHED)
                .toList();
    }

    /** What stands in a column below the header, without blank cells. */
    public List<String> values(int column) {
        return rows.stream()
                .filter(row -> row.row() > headerRow && column < row.cells().size())
                .map(row -> row.cells().get(column))
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** A row and its number as a spreadsheet shows it. */
    public record Row(int row, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }
}
