package io.padron.web.customers.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a workbook of text cells, so that nothing is calculated and leading zeros stay. Rows beyond the limit of a
 * sheet continue on the next sheet, under the same header.
 */
final class XlsxSheetWriter implements SheetWriter {

    private static final int MAX_ROWS_PER_SHEET = 1_000_000;

    private final Workbook book;
    private final String name;
    private Worksheet sheet;
    private List<String> header = List.of();
    private int sheets;
    private int next;

    XlsxSheetWriter(OutputStream out, String name) {
        this.name = name;
        book = new Workbook(out, "Padron", "1.0");
        sheet = beginSheet();
    }

    private Worksheet beginSheet() {
        sheets++;
        next = 0;
        return book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
    }

    @Override
    public void writeRow(List<String> cells) throws IOException {
        if (next == MAX_ROWS_PER_SHEET) {
            sheet.finish();
            sheet = beginSheet();
            writeCells(header);
        }
        if (header.isEmpty()) {
            header = List.copyOf(cells);
        }
        writeCells(cells);
    }

    private void writeCells(List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                sheet.inlineString(next, column, cells.get(column));
            }
        }
        next++;
    }

    @Override
    public void flush() throws IOException {
        sheet.flush();
    }

    @Override
    public void finish() throws IOException {
        book.close();
    }
}
