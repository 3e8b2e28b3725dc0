package io.padron.imports.files.csv;

import io.padron.imports.files.Cell;
import io.padron.imports.files.CellSanitizer;
import io.padron.imports.files.RawRows;
import io.padron.imports.files.StagingLimits;
import io.padron.imports.files.UnreadableFileException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of a text with separators, by RFC 4180 with the leniency that real files need: any line break ends a
 * record; spaces around quotes are dropped; an unpaired quote inside quotes is a quote. CSV libraries refuse or lose
 * such a quote, so this parser uses none.
 *
 * <p>Records are counted, not lines, as spreadsheets do.
 */
final class CsvRows implements RawRows {

    private static final int END = -1;

    /** The maximum length of a cell. The quotes of a longer one are never closed. */
    private static final int LONGEST_CELL = 1 << 20;

    private final Reader reader;
    private final char separator;
    private final StagingLimits stagingLimits;

    /** The number of separators in a row; 0 when unknown. */
    private final int separatorsOfRow;

    private final char[] buffer = new char[1 << 15];
    private final StringBuilder text = new StringBuilder();
    private int at;
    private int filled;
    private int row;

    private final QuotedCellTracker quoted = new QuotedCellTracker();

    CsvRows(Reader reader, char separator, StagingLimits stagingLimits) {
        this(reader, separator, stagingLimits, 0);
    }

    /**
     * @param columns the number of header cells, by which a quoted cell that contains whole rows is detected; 0 when
     *         unknown
     */
    CsvRows(Reader reader, char separator, StagingLimits stagingLimits, int columns) {
        this.reader = reader;
        this.separator = separator;
        this.stagingLimits = stagingLimits;
        this.separatorsOfRow = Math.max(0, columns - 1);
    }

    @Override
    public @Nullable RawRow next() throws IOException, UnreadableFileException {
        if (peekChar() == END) {
            return null;
        }
        row++;
        quoted.beginRecord();
        List<Cell> cells = new ArrayList<>(16);
        int separators = -1;
        int behind;
        do {
            behind = readCell();
            separators++;
            quoted.endCell(separators);
            if (cells.size() <= stagingLimits.maxCells()) {
                cells.add(
                        text.isEmpty()
                                ? Cell.EMPTY
                                : CellSanitizer.toCell(text.toString(), stagingLimits.cellLength()));
            }
        } while (behind == separator);
        if (behind == '\r' && peekChar() == '\n') {
            takeChar();
        }
        int swallowing = quoted.findSwallowingCell(separatorsOfRow, separators);
        if (swallowing >= 0 && swallowing < cells.size()) {
            markSwallowed(cells, swallowing);
        }
        return new RawRow(row, cells);
    }

    /** Marks a cell that swallowed rows. A cut cell does not contain all of them, so the file is refused. */
    private void markSwallowed(List<Cell> cells, int place) throws UnreadableFileException {
        Cell cell = cells.get(place);
        if (cell.type() == Cell.CellType.CUT) {
            throw UnreadableFileException.of("swallowed-rows", row, row + 1, row + quoted.swallowedRows());
        }
        cells.set(place, new Cell(cell.text(), Cell.CellType.SWALLOWED));
    }

    /** Reads one cell into the text, and returns the character behind it. */
    private int readCell() throws IOException, UnreadableFileException {
        text.setLength(0);
        quoted.beginCell();
        int next = takeChar();
        while (next == ' ') {
            appendChar(next);
            next = takeChar();
        }
        if (next == '"') {
            text.setLength(0);
            return readQuoted();
        }
        if (isEnd(next)) {
            return next;
        }
        appendChar(next);
        return readUnquoted();
    }

    /** Reads up to the next separator or line end. */
    private int readUnquoted() throws IOException {
        do {
            int end = at;
            while (end < filled && !isEnd(buffer[end])) {
                end++;
            }
            appendUpTo(end);
        } while (at == filled && peekChar() != END);
        return takeChar();
    }

    private int readQuoted() throws IOException, UnreadableFileException {
        for (int length = 0; length < LONGEST_CELL; length++) {
            int next = takeChar();
            if (next == END) {
                break;
            }
            if (next != '"') {
                appendChar(next);
                if (next == separator || next == '\n' || next == '\r') {
                    quoted.countSign(next, peekChar());
                }
            } else if (peekChar() == '"') {
                appendChar(takeChar());
            } else {
                boolean closes = quoted.mayClose(text);
                int spaces = takeSpaces();
                if (isEnd(peekChar())) {
                    return takeChar();
                }
                if (closes && isTextBehindQuotes()) {
                    text.insert(0, '"');
                    appendChar('"', spaces);
                    return readUnquoted();
                }
                quoted.countInnerQuote();
                appendChar('"', spaces);
            }
        }
        throw UnreadableFileException.of("unclosed-quote", row);
    }

    private void appendChar(int next, int spaces) {
        appendChar(next);
        for (int i = 0; i < spaces; i++) {
            appendChar(' ');
        }
    }

    /**
     * Whether the following text continues an unquoted cell that began with quotes, as in {@code "La Esperanza"
     * Abarrotes}: the cell has no further quote, and the next quote in the line, if any, opens a cell.
     */
    private boolean isTextBehindQuotes() throws IOException {
        boolean cellEnded = false;
        int before = 0;
        for (int ahead = 0; ahead < buffer.length; ahead++) {
            int next = peekChar(ahead);
            if (next == '"') {
                return cellEnded && before == separator;
            }
            if (next == END || next == '\n' || next == '\r') {
                return true;
            }
            cellEnded |= next == separator;
            before = next == ' ' ? before : next;
        }
        return false;
    }

    private int takeSpaces() throws IOException {
        int spaces = 0;
        while (peekChar() == ' ') {
            takeChar();
            spaces++;
        }
        return spaces;
    }

    private boolean isEnd(int next) {
        return next == separator || next == '\n' || next == '\r' || next == END;
    }

    /**
     * Appends up to two characters more than the limit: one may be the apostrophe of a guard, one shows that the cell
     * is too long.
     */
    private void appendChar(int next) {
        if (text.length() < stagingLimits.cellLength() + 2) {
            text.append((char) next);
        }
    }

    /** Appends the buffer up to this index. */
    private void appendUpTo(int end) {
        int room = stagingLimits.cellLength() + 2 - text.length();
        text.append(buffer, at, Math.max(0, Math.min(room, end - at)));
        at = end;
    }

    private int takeChar() throws IOException {
        int next = peekChar();
        at++;
        return next;
    }

    private int peekChar() throws IOException {
        if (at >= filled) {
            filled = reader.read(buffer, 0, buffer.length);
            at = 0;
        }
        return filled <= 0 ? END : buffer[at];
    }

    /**
     * Returns a character further ahead without taking it.
     *
     * @param ahead its distance from the next character, less than the buffer's length
     */
    private int peekChar(int ahead) throws IOException {
        if (peekChar() == END) {
            return END;
        }
        if (at + ahead >= buffer.length) {
            System.arraycopy(buffer, at, buffer, 0, filled - at);
            filled -= at;
            at = 0;
        }
        while (at + ahead >= filled) {
            int read = reader.read(buffer, filled, buffer.length - filled);
            if (read <= 0) {
                return END;
            }
            filled += read;
        }
        return buffer[at + ahead];
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
