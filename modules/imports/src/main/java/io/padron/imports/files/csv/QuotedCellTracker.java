package io.padron.imports.files.csv;

/**
 * Statistics of the quoted cells of a record while it is read.
 *
 * <p>Two unpaired quotes in different rows merge these rows into one record. Such a record has, within that cell and
 * outside, the separators of at least two rows; an address of several lines has not.
 */
final class QuotedCellTracker {

    private int lineEnds;
    private int separators;

    /** Separators without a following space or line end; in running text a separator usually has one. */
    private int bareSeparators;

    private int innerQuotes;

    private int separatorsWithin;
    private int bareWithin;
    private int most;
    private int cell;
    private int rows;

    void beginRecord() {
        separatorsWithin = 0;
        bareWithin = 0;
        most = -1;
        cell = -1;
        rows = 0;
    }

    void beginCell() {
        lineEnds = 0;
        separators = 0;
        bareSeparators = 0;
        innerQuotes = 0;
    }

    void endCell(int index) {
        if (lineEnds == 0) {
            return;
        }
        separatorsWithin += separators;
        bareWithin += bareSeparators;
        if (separators > most) {
            most = separators;
            cell = index;
            rows = lineEnds;
        }
    }

    /**
     * Counts a separator or a line end within the quotes.
     *
     * @param next the following character
     */
    void countSign(int sign, int next) {
        if (sign == '\n' || sign == '\r') {
            lineEnds += sign == '\r' && next == '\n' ? 0 : 1;
        } else {
            separators++;
            bareSeparators += next == ' ' || next == '\n' || next == '\r' ? 0 : 1;
        }
    }

    /** Counts an unpaired quote within quotes. */
    void countInnerQuote() {
        innerQuotes++;
    }

    /** Whether a quote behind this text may close the cell's first quote. */
    boolean mayClose(CharSequence text) {
        return lineEnds == 0 && innerQuotes % 2 == 0 && !text.isEmpty() && text.charAt(text.length() - 1) != ' ';
    }

    /** Finds the index of the cell that contains whole rows; -1 when there is none. */
    int findSwallowingCell(int separatorsOfRow, int separatorsOutside) {
        int needed = 2 * separatorsOfRow - separatorsOutside;
        return separatorsOfRow > 0 && separatorsWithin >= needed && bareWithin * 2 >= needed ? cell : -1;
    }

    /** The number of rows that the cell contains. */
    int swallowedRows() {
        return rows;
    }
}
