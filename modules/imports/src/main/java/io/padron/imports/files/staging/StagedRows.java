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
 * The rows of a staged file from a given byte on, one at a time.
 *
 * <p>A disk that fails ends in an {@link UncheckedIOException}, a staged file that is damaged in an
 * {@link IllegalStateException}: nobody but this package writes them.
 */
public final class StagedRows implements Iterator<StagedRow>, AutoCloseable {

    private static final int END = -1;

    private final FileChannel channel;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private byte[] cell = new byte[256];
    private int length;
    private long offset;
    private int left;

    private StagedRows(FileChannel channel, long offset, int rows) {
        this.channel = channel;
        this.offset = offset;
        this.left = rows;
    }

    /** At most the given number of rows; the offset is a segment's or a row's {@link StagedRow#nextOffset()}. */
    public static StagedRows open(Path staged, long offset, int rows) throws IOException {
        FileChannel channel = FileChannel.open(staged);
        channel.position(offset);
        return new StagedRows(channel, offset, rows);
    }

    @Override
    public boolean hasNext() {
        return left > 0 && peek() != END;
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
            cells.add(cell());
        }
        if (end != '\n') {
            throw new IllegalStateException("A staged row does not end where it should: byte " + offset);
        }
        return new StagedRow(row, cells, offset);
    }

    /** Reads one cell into the buffer and returns the byte behind it. */
    private int readCell() {
        length = 0;
        if (peek() == '"') {
            take();
            return readQuoted();
        }
        int next = take();
        while (next != ',' && next != '\n' && next != END) {
            keep(next);
            next = take();
        }
        return next;
    }

    private int readQuoted() {
        while (true) {
            int next = take();
            if (next == '"') {
                next = take();
                if (next != '"') {
                    return next;
                }
            }
            if (next == END) {
                return END;
            }
            keep(next);
        }
    }

    private Cell cell() {
        if (length == 0) {
            return Cell.EMPTY;
        }
        Cell.Kind kind = Cell.Kind.marked(cell[0]);
        int mark = kind == Cell.Kind.TEXT ? 0 : 1;
        return new Cell(new String(cell, mark, length - mark, StandardCharsets.UTF_8), kind);
    }

    private void keep(int next) {
        if (length == cell.length) {
            cell = Arrays.copyOf(cell, length * 2);
        }
        cell[length++] = (byte) next;
    }

    private int take() {
        int next = peek();
        if (next != END) {
            position++;
            offset++;
        }
        return next;
    }

    private int peek() {
        if (position == limit) {
            fill();
        }
        return position < limit ? buffer[position] & 0xFF : END;
    }

    private void fill() {
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
