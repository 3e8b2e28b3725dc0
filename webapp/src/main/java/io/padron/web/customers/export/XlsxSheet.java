package io.padron.web.customers.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook whose cells are all text: nothing is calculated, and no leading zero is lost. What does not fit on a sheet
 * goes on on the next, under the same heading.
 */
final class XlsxSheet implements CustomerSheet {

    private static final int MOST_ROWS = 1_000_000;

    private final Workbook book;
    private final String name;
    private Worksheet sheet;
    private List<String> heading = List.of();
    private int sheets;
    private int next;

    XlsxSheet(OutputStream out, String name) {
        this.name = name;
        book = new Workbook(out, "Padron", "1.0");
        sheet = begin();
    }

    private Worksheet begin() {
        sheets++;
        next = 0;
        return book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        if (next == MOST_ROWS) {
            sheet.finish();
            sheet = begin();
            write(heading);
        }
        if (heading.isEmpty()) {
            heading = List.copyOf(cells);
        }
        write(cells);
    }

    private void write(List<String> cells) {
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
