package io.padron.imports.files.csv;

/**
 * Statistics of the quoted cells of a record while it is read.
 *
 * <p>Two single quotes, some rows apart, make one record of several rows. Wherever they are, such a record has, within
 * that cell and outside, the separators of at least two rows; an address of several lines has not.
 */
final class QuotedCellTracker {

    private int lineEnds;
    private int separators;

    /** Separators that neither a space nor a line end follows; in running text one usually does. */
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

    /** A separator or a line end within the quotes, and what follows it. */
    void countSign(int sign, int next) {
        if (sign == '\n' || sign == '\r') {
            lineEnds += sign == '\r' && next == '\n' ? 0 : 1;
        } else {
            separators++;
            bareSeparators += next == ' ' || next == '\n' || next == '\r' ? 0 : 1;
        }
    }

    /** Counts a single quote within quotes. */
    void countInnerQuote() {
        innerQuotes++;
    }

    /** Whether a quote behind this text can be the one that closes what the first one opened. */
    boolean mayClose(CharSequence text) {
        return lineEnds == 0 && innerQuotes % 2 == 0 && !text.isEmpty() && text.charAt(text.length() - 1) != ' ';
    }

    /** The cell of the record that holds whole rows, by its place; -1 when none does. */
    int findSwallowingCell(int separatorsOfRow, int separatorsOutside) {
        int needed = 2 * separatorsOfRow - separatorsOutside;
        return separatorsOfRow > 0 && separatorsWithin >= needed && bareWithin * 2 >= needed ? cell : -1;
    }

    /** How many rows that cell took in. */
    int swallowedRows() {
        return rows;
    }
}
