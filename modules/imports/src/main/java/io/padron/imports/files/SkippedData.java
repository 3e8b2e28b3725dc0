package io.padron.imports.files;

import java.util.ArrayList;
import java.util.List;

/**
 * Data of a file that was skipped, or was read although it is hidden. None of it is an error; it is shown before rows
 * are loaded.
 *
 * @param unusedColumns the columns with values that belong to no field, in the file's order; never those that Padrón's
 *         own files add
 * @param hiddenRows data rows that the workbook hides, by a filter or by hand; they are read like the others
 * @param hiddenColumns headers (letters where there is none) of columns with values that the workbook hides; they are
 *         read like the others
 * @param unreadSheets names of further visible sheets with values that were not read; never those of Padrón's templates
 *         and reports ({@link GeneratedSheets})
 * @param singleColumn whether the whole table was in column A and was split
 * @param placeholders cells of optional columns with {@code -}, {@code N/A} and the like, which are read as blank
 *         ({@link io.padron.imports.files.cells.Placeholders})
 */
public record SkippedData(
        List<UnusedColumn> unusedColumns,
        int hiddenRows,
        List<String> hiddenColumns,
        List<String> unreadSheets,
        boolean singleColumn,
        int placeholders) {

    public static final SkippedData NONE = new SkippedData(List.of(), 0, List.of(), List.of());

    /** Creates skipped data of a file without hidden rows and unread sheets, whose cells are read unchanged. */
    public SkippedData(
            List<UnusedColumn> unusedColumns, int hiddenRows, List<String> hiddenColumns, List<String> unreadSheets) {
        this(unusedColumns, hiddenRows, hiddenColumns, unreadSheets, false, 0);
    }

    public SkippedData {
        unusedColumns = List.copyOf(unusedColumns);
        hiddenColumns = List.copyOf(hiddenColumns);
        unreadSheets = List.copyOf(unreadSheets);
    }

    /**
     * A column that fills no field.
     *
     * @param index its index in the file, from 0
     * @param header as written; empty when it has none
     * @param values the number of data rows with a value in it
     * @param excluded whether the user has excluded it
     */
    public record UnusedColumn(int index, String header, int values, boolean excluded) {

        /** The header; without one, the column's letter in brackets as a spreadsheet shows it: {@code (D)}. */
        public String name() {
            return header.isEmpty() ? "(" + toColumnLetters(index) + ")" : header;
        }
    }

    /** Creates the skipped data of a text file, which are columns only. */
    public static SkippedData ofColumns(List<UnusedColumn> unused) {
        return new SkippedData(unused, 0, List.of(), List.of());
    }

    /** The same with the hidden and unread data of a workbook. */
    public SkippedData withWorkbookData(int rowsHidden, List<String> columnsHidden, List<String> sheetsUnread) {
        return new SkippedData(unusedColumns, rowsHidden, columnsHidden, sheetsUnread, singleColumn, placeholders);
    }

    /** The same with changes that reading made to cells. */
    public SkippedData withCells(boolean inOneColumn, int placeholderCells) {
        return new SkippedData(unusedColumns, hiddenRows, hiddenColumns, unreadSheets, inOneColumn, placeholderCells);
    }

    /** The names of all unused columns, with or without values. */
    public List<String> unusedColumnNames() {
        return unusedColumns.stream().map(UnusedColumn::name).toList();
    }

    /** The same, with columns of these headers excluded by the user. */
    public SkippedData withExcludedColumns(List<String> headers) {
        List<UnusedColumn> columns = unusedColumns.stream()
                .map(column -> new UnusedColumn(
                        column.index(),
                        column.header(),
                        column.values(),
                        column.excluded() || headers.contains(column.header())))
                .toList();
        return new SkippedData(columns, hiddenRows, hiddenColumns, unreadSheets, singleColumn, placeholders);
    }

    /** The unused columns with values that the user has not excluded. */
    public List<UnusedColumn> unconfirmedColumns() {
        return unusedColumns.stream()
                .filter(column -> column.values() > 0 && !column.excluded())
                .toList();
    }

    /** Whether no data was skipped or hidden. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /**
     * Whether loading now would lose data or load unseen data: an unused column with values that the user has not
     * excluded, hidden rows, or an unread sheet with data. Hidden columns alone are only shown.
     */
    public boolean needsConfirmation() {
        return !unconfirmedColumns().isEmpty() || hiddenRows > 0 || !unreadSheets.isEmpty();
    }

    /** The letters of a column in a spreadsheet: A for 0, AA for 26. */
    public static String toColumnLetters(int index) {
        List<String> letters = new ArrayList<>();
        for (int left = index + 1; left > 0; left = (left - 1) / 26) {
            letters.add(0, Character.toString('A' + (left - 1) % 26));
        }
        return String.join("", letters);
    }
}
