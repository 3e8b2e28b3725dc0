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
 * Writes a report as RFC 4180 has it: UTF-8, commas, CRLF, quotes around every cell that holds what some spreadsheet takes
 * for a separator, a quote or a guard; every cell behind {@link FormulaGuard}. Rows go out as they come, so a report may be of any length.
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

    /** For programs: no byte order mark. */
    public static CsvReport to(OutputStream out) {
        return new CsvReport(out);
    }

    /** Creates a report for spreadsheets: with the byte order mark without which Excel reads UTF-8 as Windows-1252. */
    public static CsvReport forSpreadsheets(OutputStream out) throws IOException {
        writeByteOrderMark(out);
        return new CsvReport(out);
    }

    /** The byte order mark alone, before a report that is written without one. */
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

    /** Sends on what was written; leaves the stream open. */
    public void flush() throws IOException {
        writer.flush();
    }

    /** Closes the stream too. */
    @Override
    public void close() throws IOException {
        writer.close();
    }
}
