package io.padron.web.customers.export;

import io.padron.imports.files.outgoing.CsvReport;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes a CSV file that spreadsheets open correctly. */
final class CsvSheetWriter implements SheetWriter {

    private final CsvReport report;

    CsvSheetWriter(OutputStream out) throws IOException {
        report = CsvReport.forSpreadsheets(out);
    }

    @Override
    public void writeRow(List<String> cells) throws IOException {
        report.writeRow(cells);
    }

    @Override
    public void flush() throws IOException {
        report.flush();
    }

    @Override
    public void finish() throws IOException {
        report.close();
    }
}
