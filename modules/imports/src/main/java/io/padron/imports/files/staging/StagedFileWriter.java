package io.padron.imports.files.staging;

import io.padron.imports.files.Cell;
import io.padron.imports.files.CellSanitizer;
import io.padron.imports.files.RawRows.RawRow;
import io.padron.imports.files.Segment;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a staged file: UTF-8, commas, LF; first the row's number, then its cells. A cell of another type than text
 * begins with the control character of its type, which {@link CellSanitizer} replaces in texts.
 */
final class StagedFileWriter implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final FileChannel channel;
    private final int rowsPerSegment;
    private final List<Segment> segments = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder(BUFFER + 4096);
    private long flushed;
    private int rows;
    private long segmentOffset;
    private int segmentIndex;

    StagedFileWriter(Path target, int rowsPerSegment) throws IOException {
        this.rowsPerSegment = rowsPerSegment;
        channel = FileChannel.open(
                target, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }

    /** Writes a row with exactly this number of cells, empty ones for absent cells. */
    void writeRow(RawRow row, int width) throws IOException {
        if (rows - segmentIndex == rowsPerSegment) {
            endSegment();
        }
        pending.append(row.row());
        for (int i = 0; i < width; i++) {
            pending.append(',');
            if (i < row.cells().size()) {
                appendCell(row.cells().get(i));
            }
        }
        pending.append('\n');
        rows++;
        if (pending.length() >= BUFFER) {
            flush();
        }
    }

    private void appendCell(Cell cell) {
        String text = cell.text();
        boolean quoted = needsQuotes(text);
        if (quoted) {
            pending.append('"');
        }
        if (cell.type() != Cell.CellType.TEXT) {
            pending.append(cell.type().mark());
        }
        pending.append(quoted ? text.replace("\"", "\"\"") : text);
        if (quoted) {
            pending.append('"');
        }
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    private void flush() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(pending.toString().getBytes(StandardCharsets.UTF_8));
        flushed += bytes.remaining();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        pending.setLength(0);
    }

    private void endSegment() throws IOException {
        flush();
        segments.add(new Segment(segments.size(), segmentOffset, segmentIndex, rows - segmentIndex));
        segmentOffset = flushed;
        segmentIndex = rows;
    }

    int rows() {
        return rows;
    }

    /** Ends the file, syncs it to the disk, and returns its segments. */
    List<Segment> finishFile() throws IOException {
        if (rows > segmentIndex) {
            endSegment();
        }
        channel.force(true);
        return segments;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
