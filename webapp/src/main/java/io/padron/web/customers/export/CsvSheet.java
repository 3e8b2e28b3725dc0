package io.padron.web.customers.export;

import io.padron.imports.files.outgoing.CsvReport;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A CSV file that spreadsheets open as it is meant. */
final class CsvSheet implements CustomerSheet {

    private final CsvReport report;

    CsvSheet(OutputStream out) throws IOException {
        report = CsvReport.forSpreadsheets(out);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        report.row(cells);
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
