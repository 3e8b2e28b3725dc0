package io.padron.samples;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** The part of RFC 4180 that this module writes and reads. */
final class CsvText {

    private CsvText() {}

    static void writeRow(List<String> cells, Writer out) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            String cell = escapeFormula(cells.get(i));
            out.write(needsQuotes(cell) ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        out.write("\r\n");
    }

    /** An apostrophe keeps a spreadsheet from reading +52 as a formula; the import removes it. */
    private static String escapeFormula(String cell) {
        return cell.startsWith("+") ? "'" + cell : cell;
    }

    private static boolean needsQuotes(String cell) {
        return cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
    }

    /** Returns the next record; empty at the end. */
    static List<String> readRow(Reader in) throws IOException {
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
