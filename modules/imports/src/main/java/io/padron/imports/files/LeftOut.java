package io.padron.imports.files;

import java.util.ArrayList;
import java.util.List;

/**
 * What reading a file left out, or read though the person who looks at the file does not see it. Nothing of it is wrong in
 * itself; it must only be said before rows are loaded.
 *
 * @param unusedColumns the columns whose cells no field takes, in the file's order; never those that Padrón's own files add
 * @param hiddenRows data rows that the workbook hides, by a filter or by hand; they are read as the others are
 * @param hiddenColumns headers (letters where there is none) of columns that hold data and that the workbook hides; they are
 *     read as the others are
 * @param unreadSheets names of further visible sheets that hold data and were not read; never those that Padrón's templates
 *     and reports bring themselves ({@link OwnSheets})
 * @param oneColumn whether the whole table stood in column A and was split
 * @param placeholders cells of optional columns that hold {@code -}, {@code N/A} and the like and are read as blank
 *     ({@link io.padron.imports.files.cells.Placeholders})
 */
public record LeftOut(
        List<UnusedColumn> unusedColumns,
        int hiddenRows,
        List<String> hiddenColumns,
        List<String> unreadSheets,
        boolean oneColumn,
        int placeholders) {

    public static final LeftOut NOTHING = new LeftOut(List.of(), 0, List.of(), List.of());

    /** Of a file whose cells are read as they stand. */
    public LeftOut(
            List<UnusedColumn> unusedColumns, int hiddenRows, List<String> hiddenColumns, List<String> unreadSheets) {
        this(unusedColumns, hiddenRows, hiddenColumns, unreadSheets, false, 0);
    }

    public LeftOut {
        unusedColumns = List.copyOf(unusedColumns);
        hiddenColumns = List.copyOf(hiddenColumns);
        unreadSheets = List.copyOf(unreadSheets);
    }

    /**
     * A column whose cells no field takes.
     *
     * @param index its place in the file, counted from 0
     * @param header as written; empty when it has none
     * @param values how many data rows hold anything in it
     * @param told whether a person has said that it is not to be used
     */
    public record UnusedColumn(int index, String header, int values, boolean told) {

        /** Its header; where there is none its letter in brackets, as a spreadsheet shows it: {@code (D)}. */
        public String name() {
            return header.isEmpty() ? "(" + letters(index) + ")" : header;
        }
    }

    /** Only columns, as in a text file. */
    public static LeftOut columns(List<UnusedColumn> unused) {
        return new LeftOut(unused, 0, List.of(), List.of());
    }

    /** The same with what a workbook hides and holds besides. */
    public LeftOut withBook(int rowsHidden, List<String> columnsHidden, List<String> sheetsUnread) {
        return new LeftOut(unusedColumns, rowsHidden, columnsHidden, sheetsUnread, oneColumn, placeholders);
    }

    /** The same with how its cells were read. */
    public LeftOut withCells(boolean inOneColumn, int placeholderCells) {
        return new LeftOut(unusedColumns, hiddenRows, hiddenColumns, unreadSheets, inOneColumn, placeholderCells);
    }

    /** The names of the columns that are not used, with data or without. */
    public List<String> unusedNames() {
        return unusedColumns.stream().map(UnusedColumn::name).toList();
    }

    /** The same, where a person has said already that columns with these headers are not to be used. */
    public LeftOut told(List<String> headers) {
        List<UnusedColumn> columns = unusedColumns.stream()
                .map(column -> new UnusedColumn(
                        column.index(),
                        column.header(),
                        column.values(),
                        column.told() || headers.contains(column.header())))
                .toList();
        return new LeftOut(columns, hiddenRows, hiddenColumns, unreadSheets, oneColumn, placeholders);
    }

    /** The columns that are not used though some row holds something in them and no person has said so. */
    public List<UnusedColumn> unusedUntold() {
        return unusedColumns.stream()
                .filter(column -> column.values() > 0 && !column.told())
                .toList();
    }

    /** Whether there is nothing to be said. */
    public boolean isNothing() {
        return equals(NOTHING);
    }

    /**
     * Whether data would be lost, or loaded unseen, if the rows were loaded now: a column with data that is not used though
     * no person said so, hidden rows, or a sheet with data that was not read. Hidden columns alone are only said.
     */
    public boolean needsPerson() {
        return !unusedUntold().isEmpty() || hiddenRows > 0 || !unreadSheets.isEmpty();
    }

    /** The letters over a column in a spreadsheet: A for 0, AA for 26. */
    public static String letters(int index) {
        List<String> letters = new ArrayList<>();
        for (int left = index + 1; left > 0; left = (left - 1) / 26) {
            letters.add(0, Character.toString('A' + (left - 1) % 26));
        }
        return String.join("", letters);
    }
}
