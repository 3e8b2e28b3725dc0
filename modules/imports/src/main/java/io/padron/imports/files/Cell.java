package io.padron.imports.files;

/** What one cell holds. Cells of a CSV file are texts; only a workbook knows the other kinds. */
public record Cell(String text, Kind kind) {

    /** An empty cell, also one that is not there. */
    public static final Cell EMPTY = new Cell("", Kind.TEXT);

    /** How the text came to be. */
    public enum Kind {
        /** As the person wrote it. */
        TEXT,
        /** A number, in plain decimals as stored: leading zeros, if there were any, are gone. */
        NUMBER,
        /** A number with more digits than a spreadsheet keeps (15): what the person wrote is lost. */
        ROUNDED,
        /** A number shown as a date or time, as ISO 8601: {@code 2026-01-31} or {@code 2026-01-31T10:15}. */
        DATE,
        /** A formula without a result, such as {@code #N/A}. */
        ERROR,
        /** Longer than {@link Limits#cellLength()}: cut there. */
        CUT
    }

    public static Cell text(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, Kind.TEXT);
    }

    /** Whether nothing but white space is in it. */
    public boolean isBlank() {
        return text.isBlank();
    }
}
