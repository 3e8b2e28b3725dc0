package io.padron.imports.files.outgoing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import io.padron.imports.files.FormulaGuard;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a report by RFC 4180: UTF-8, commas, CRLF. A cell is quoted when it contains a quote, a guard or a character
 * that a spreadsheet may use as separator, and every cell is guarded by {@link FormulaGuard}. Rows are streamed, so a
 * report may have any length.
 */
public final class CsvReport implements Closeable {

    private static final String QUOTED = ",;|\t\r\n\"'";

    private static final QuoteStrategy QUOTES = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int field, String value) {
            return value.chars().anyMatch(c -> QUOTED.indexOf(c) >= 0);
        }
    };

    private final CsvWriter writer;

    private CsvReport(OutputStream out) {
        writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(QUOTES)
                .build(out, StandardCharsets.UTF_8);
    }

    /** Creates a report for programs, without byte order mark. */
    public static CsvReport to(OutputStream out) {
        return new CsvReport(out);
    }

    /** Creates a report for spreadsheets, with the byte order mark without which Excel reads UTF-8 as Windows-1252. */
    public static CsvReport forSpreadsheets(OutputStream out) throws IOException {
        writeByteOrderMark(out);
        return new CsvReport(out);
    }

    /** Writes only the byte order mark, before a report that is created without one. */
    public static void writeByteOrderMark(OutputStream out) throws IOException {
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    }

    public void writeRow(String... cells) throws IOException {
        writeRow(List.of(cells));
    }

    public void writeRow(List<String> cells) throws IOException {
        try {
            writer.writeRecord(cells.stream().map(FormulaGuard::guard).toList());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Flushes the written rows and leaves the stream open. */
    public void flush() throws IOException {
        writer.flush();
    }

    /** Closes the report and its stream. */
    @Override
    public void close() throws IOException {
        writer.close();
    }
}
