package io.padron.imports.files.csv;

import io.padron.imports.files.Cell;
import io.padron.imports.files.CellText;
import io.padron.imports.files.Limits;
import io.padron.imports.files.RawRows;
import io.padron.imports.files.UnreadableFileException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of a text with separators, as RFC 4180 has them and somewhat beyond, because people and their systems write
 * worse: any line break ends a record; spaces around quotes are dropped; a quote inside quotes that nobody doubled is a
 * quote. Written by ourselves for that last one: CSV libraries refuse it or lose it.
 *
 * <p>Records are counted, not lines, because so do spreadsheets.
 */
final class CsvRows implements RawRows {

    private static final int END = -1;

    /** Longer is no cell: its quotes are never closed. */
    private static final int LONGEST_CELL = 1 << 20;

    private final Reader reader;
    private final char separator;
    private final Limits limits;

    /** So many separators a row has; 0 when that is not known. */
    private final int separatorsOfRow;

    private final char[] buffer = new char[1 << 15];
    private final StringBuilder text = new StringBuilder();
    private int at;
    private int filled;
    private int row;

    private final QuotedCells quoted = new QuotedCells();

    CsvRows(Reader reader, char separator, Limits limits) {
        this(reader, separator, limits, 0);
    }

    /** @param columns how many cells the header has; by them a quoted cell that holds whole rows is known */
    CsvRows(Reader reader, char separator, Limits limits, int columns) {
        this.reader = reader;
        this.separator = separator;
        this.limits = limits;
        this.separatorsOfRow = Math.max(0, columns - 1);
    }

    @Override
    public @Nullable RawRow next() throws IOException, UnreadableFileException {
        if (peek() == END) {
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
            if (cells.size() <= limits.widest()) {
                cells.add(text.isEmpty() ? Cell.EMPTY : CellText.cell(text.toString(), limits.cellLength()));
            }
        } while (behind == separator);
        if (behind == '\r' && peek() == '\n') {
            take();
        }
        int swallowing = quoted.swallowing(separatorsOfRow, separators);
        if (swallowing >= 0 && swallowing < cells.size()) {
            markSwallowed(cells, swallowing);
        }
        return new RawRow(row, cells);
    }

    /** What is cut does not hold all that it swallowed: then the file is refused. */
    private void markSwallowed(List<Cell> cells, int place) throws UnreadableFileException {
        Cell cell = cells.get(place);
        if (cell.kind() == Cell.Kind.CUT) {
            throw UnreadableFileException.of("swallowed-rows", row, row + 1, row + quoted.swallowed());
        }
        cells.set(place, new Cell(cell.text(), Cell.Kind.SWALLOWED));
    }

    /** Reads one cell into the text; the character behind it is taken and returned. */
    private int readCell() throws IOException, UnreadableFileException {
        text.setLength(0);
        quoted.beginCell();
        int next = take();
        while (next == ' ') {
            keep(next);
            next = take();
        }
        if (next == '"') {
            text.setLength(0);
            return readQuoted();
        }
        if (isEnd(next)) {
            return next;
        }
        keep(next);
        return readRest();
    }

    /** Reads on up to the next separator or line end. */
    private int readRest() throws IOException {
        do {
            int end = at;
            while (end < filled && !isEnd(buffer[end])) {
                end++;
            }
            keepUpTo(end);
        } while (at == filled && peek() != END);
        return take();
    }

    private int readQuoted() throws IOException, UnreadableFileException {
        for (int length = 0; length < LONGEST_CELL; length++) {
            int next = take();
            if (next == END) {
                break;
            }
            if (next != '"') {
                keep(next);
                if (next == separator || next == '\n' || next == '\r') {
                    quoted.count(next, peek());
                }
            } else if (peek() == '"') {
                keep(take());
            } else {
                boolean closes = quoted.mayClose(text);
                int spaces = takeSpaces();
                if (isEnd(peek())) {
                    return take();
                }
                if (closes && isTextBehindQuotes()) {
                    text.insert(0, '"');
                    keep('"', spaces);
                    return readRest();
                }
                quoted.inner();
                keep('"', spaces);
            }
        }
        throw UnreadableFileException.of("unclosed-quote", row);
    }

    private void keep(int next, int spaces) {
        keep(next);
        for (int i = 0; i < spaces; i++) {
            keep(' ');
        }
    }

    /**
     * Whether what follows is the rest of an unquoted cell that began with quotes, as in {@code "La Esperanza" Abarrotes}:
     * no quote before the cell's end, and behind it none in its line but one that opens a cell.
     */
    private boolean isTextBehindQuotes() throws IOException {
        boolean cellEnded = false;
        int before = 0;
        for (int ahead = 0; ahead < buffer.length; ahead++) {
            int next = peek(ahead);
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
        while (peek() == ' ') {
            take();
            spaces++;
        }
        return spaces;
    }

    private boolean isEnd(int next) {
        return next == separator || next == '\n' || next == '\r' || next == END;
    }

    /** Two more than the limit are kept: one may be a guard's apostrophe, one tells that there was more. */
    private void keep(int next) {
        if (text.length() < limits.cellLength() + 2) {
            text.append((char) next);
        }
    }

    /** Keeps what the buffer holds up to there. */
    private void keepUpTo(int end) {
        int room = limits.cellLength() + 2 - text.length();
        text.append(buffer, at, Math.max(0, Math.min(room, end - at)));
        at = end;
    }

    private int take() throws IOException {
        int next = peek();
        at++;
        return next;
    }

    private int peek() throws IOException {
        if (at >= filled) {
            filled = reader.read(buffer, 0, buffer.length);
            at = 0;
        }
        return filled <= 0 ? END : buffer[at];
    }

    /** The character that stands so many behind the next one, fewer than the buffer holds. */
    private int peek(int ahead) throws IOException {
        if (peek() == END) {
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
