package io.padron.imports.files.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReportTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void cells_are_quoted_where_needed_and_guarded() throws IOException {
        try (CsvReport report = CsvReport.to(out)) {
            report.writeRow("row", "value");
            report.writeRow(List.of("2", "=HYPERLINK(\"http://example.com\")"));
            report.writeRow("3", "a,b\nc");
            report.writeRow("4", "");
        }
        assertEquals(
                "row,value\r\n2,\"'=HYPERLINK(\"\"http://example.com\"\")\"\r\n3,\"a,b\nc\"\r\n4,\r\n",
                out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_cell_with_any_separator_is_quoted_and_guarded_behind_it() throws IOException {
        try (CsvReport report = CsvReport.to(out)) {
            report.writeRow("Ana;=1+1;", "a|b", "c\td", "O'Neil", "Ana");
        }
        assertEquals("\"Ana;'=1+1;\",\"a|b\",\"c\td\",\"O'Neil\",Ana\r\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_report_for_spreadsheets_begins_with_the_mark() throws IOException {
        try (CsvReport report = CsvReport.forSpreadsheets(out)) {
            report.writeRow("Teléfono");
        }
        assertEquals("\uFEFFTeléfono\r\n", out.toString(StandardCharsets.UTF_8));
    }
}
