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
    private final char[] buffer = new char[1 << 15];
    private final StringBuilder text = new StringBuilder();
    private int at;
    private int filled;
    private int row;

    CsvRows(Reader reader, char separator, Limits limits) {
        this.reader = reader;
        this.separator = separator;
        this.limits = limits;
    }

    @Override
    public @Nullable RawRow next() throws IOException, UnreadableFileException {
        if (peek() == END) {
            return null;
        }
        row++;
        List<Cell> cells = new ArrayList<>(16);
        int behind;
        do {
            behind = readCell();
            if (cells.size() <= limits.widest()) {
                cells.add(text.isEmpty() ? Cell.EMPTY : CellText.cell(text.toString(), limits.cellLength()));
            }
        } while (behind == separator);
        if (behind == '\r' && peek() == '\n') {
            take();
        }
        return new RawRow(row, cells);
    }

    /** Reads one cell into the text; the character behind it is taken and returned. */
    private int readCell() throws IOException, UnreadableFileException {
        text.setLength(0);
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
            } else if (peek() == '"') {
                keep(take());
            } else {
                int spaces = takeSpaces();
                if (isEnd(peek())) {
                    return take();
                }
                keep('"');
                for (int i = 0; i < spaces; i++) {
                    keep(' ');
                }
            }
        }
        throw UnreadableFileException.of("unclosed-quote", row);
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

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
