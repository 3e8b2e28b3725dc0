package io.padron.imports.files.staging;

import io.padron.imports.files.Cell;
import io.padron.imports.files.StagedRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Reads the rows of a staged file one at a time from a given byte.
 *
 * <p>A disk error throws an {@link UncheckedIOException}, a damaged staged file an {@link IllegalStateException}: only
 * this package writes staged files.
 */
public final class StagedRowReader implements Iterator<StagedRow>, AutoCloseable {

    private static final int END = -1;

    private final FileChannel channel;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private byte[] cell = new byte[256];
    private int length;
    private long offset;
    private int left;

    private StagedRowReader(FileChannel channel, long offset, int rows) {
        this.channel = channel;
        this.offset = offset;
        this.left = rows;
    }

    /**
     * Reads at most the given number of rows.
     *
     * @param offset the offset of a segment, or the {@link StagedRow#nextOffset()} of a row
     */
    public static StagedRowReader open(Path staged, long offset, int rows) throws IOException {
        FileChannel channel = FileChannel.open(staged);
        channel.position(offset);
        return new StagedRowReader(channel, offset, rows);
    }

    @Override
    public boolean hasNext() {
        return left > 0 && peekByte() != END;
    }

    @Override
    public StagedRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        left--;
        int end = readCell();
        int row = Integer.parseInt(new String(cell, 0, length, StandardCharsets.US_ASCII));
        List<Cell> cells = new ArrayList<>(16);
        while (end == ',') {
            end = readCell();
            cells.add(toCell());
        }
        if (end != '\n') {
            throw new IllegalStateException("A staged row does not end where it should: byte " + offset);
        }
        return new StagedRow(row, cells, offset);
    }

    /** Reads one cell into the buffer, and returns the byte behind it. */
    private int readCell() {
        length = 0;
        if (peekByte() == '"') {
            takeByte();
            return readQuoted();
        }
        int next = takeByte();
        while (next != ',' && next != '\n' && next != END) {
            appendByte(next);
            next = takeByte();
        }
        return next;
    }

    private int readQuoted() {
        while (true) {
            int next = takeByte();
            if (next == '"') {
                next = takeByte();
                if (next != '"') {
                    return next;
                }
            }
            if (next == END) {
                return END;
            }
            appendByte(next);
        }
    }

    private Cell toCell() {
        if (length == 0) {
            return Cell.EMPTY;
        }
        Cell.CellType cellType = Cell.CellType.ofMark(cell[0]);
        int mark = cellType == Cell.CellType.TEXT ? 0 : 1;
        return new Cell(new String(cell, mark, length - mark, StandardCharsets.UTF_8), cellType);
    }

    private void appendByte(int next) {
        if (length == cell.length) {
            cell = Arrays.copyOf(cell, length * 2);
        }
        cell[length++] = (byte) next;
    }

    private int takeByte() {
        int next = peekByte();
        if (next != END) {
            position++;
            offset++;
        }
        return next;
    }

    private int peekByte() {
        if (position == limit) {
            fillBuffer();
        }
        return position < limit ? buffer[position] & 0xFF : END;
    }

    private void fillBuffer() {
        try {
            limit = Math.max(0, channel.read(ByteBuffer.wrap(buffer)));
            position = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
