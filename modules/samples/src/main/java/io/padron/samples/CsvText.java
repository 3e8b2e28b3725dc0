package io.padron.samples;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** As much of RFC 4180 as this module writes, and reads of what it wrote. */
final class CsvText {

    private CsvText() {}

    static void write(List<String> cells, Writer out) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            String cell = guarded(cells.get(i));
            out.write(needsQuotes(cell) ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        out.write("\r\n");
    }

    /** An apostrophe keeps spreadsheets from taking +52 for a formula; the import takes it off. */
    private static String guarded(String cell) {
        return cell.startsWith("+") ? "'" + cell : cell;
    }

    private static boolean needsQuotes(String cell) {
        return cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
    }

    /** The next record; empty behind the last. */
    static List<String> read(Reader in) throws IOException {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int next = in.read();
        if (next < 0) {
            return cells;
        }
        while (next >= 0 && (quoted || next != '\n')) {
            if (next == '"') {
                quoted = !quoted;
            } else if (next == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (next != '\r' && next != '\uFEFF') {
                cell.append((char) next);
            }
            next = in.read();
        }
        cells.add(cell.toString());
        return cells;
    }
}
