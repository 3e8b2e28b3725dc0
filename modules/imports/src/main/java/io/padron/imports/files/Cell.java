package io.padron.imports.files;

import io.padron.kernel.text.PlainText;

/** The content of one cell. Cells of a CSV file are texts; only a workbook has the other types. */
public record Cell(String text, CellType type) {

    /** An empty or absent cell. */
    public static final Cell EMPTY = new Cell("", CellType.TEXT);

    /** The origin of a cell's text. */
    public enum CellType {
        /** As the user wrote it. */
        TEXT(0),
        /** A number, in plain decimals as stored: leading zeros, if there were any, are gone. */
        NUMBER(1),
        /** A number with more digits than a spreadsheet keeps (15): the user's digits are lost. */
        ROUNDED(2),
        /** A number shown as a date or time, as ISO 8601: {@code 2026-01-31} or {@code 2026-01-31T10:15}. */
        DATE(3),
        /** A formula without a result, such as {@code #N/A}. */
        ERROR(4),
        /** A text longer than {@link StagingLimits#cellLength()}, cut at that length. */
        CUT(5),
        /** A cell of a text file between two unpaired quotes, which contains whole rows. Those rows are lost. */
        SWALLOWED(6);

        private final int mark;

        CellType(int mark) {
            this.mark = mark;
        }

        /**
         * The control character that precedes cells of this type in a staged file. It must not change: staged files
         * outlive upgrades.
         */
        public char mark() {
            return (char) mark;
        }

        /** The type that a staged cell's first byte marks; text for any other byte. */
        public static CellType ofMark(byte first) {
            return switch (first) {
                case 1 -> NUMBER;
                case 2 -> ROUNDED;
                case 3 -> DATE;
                case 4 -> ERROR;
                case 5 -> CUT;
                case 6 -> SWALLOWED;
                default -> TEXT;
            };
        }
    }

    public static Cell text(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, CellType.TEXT);
    }

    /** Whether the cell has no visible text. */
    public boolean isBlank() {
        return PlainText.isBlank(text);
    }
}
