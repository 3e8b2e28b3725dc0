package io.padron.imports.files.outgoing;

import io.padron.imports.files.Column;
import io.padron.imports.files.GeneratedSheets;
import io.padron.imports.files.Layout;
import io.padron.kernel.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the templates of a layout. The stream is left open. */
public final class TemplateWriter {

    private static final Messages MESSAGES = Messages.forClass(TemplateWriter.class);
    private static final int LAST_ROW = Worksheet.MAX_ROWS - 1;
    private static final String TEXT_FORMAT = "@";
    private static final String REQUIRED_FILL = "DCE6F1";
    private static final String OPTIONAL_FILL = "F2F2F2";

    private final Layout layout;
    private final Locale locale;

    private TemplateWriter(Layout layout, Locale locale) {
        this.layout = layout;
        this.locale = locale;
    }

    /**
     * Writes the header as CSV: UTF-8 with a byte order mark, so that Excel reads its accents; commas; CRLF; a star
     * behind required headers.
     */
    public static void writeCsv(Layout layout, Locale locale, OutputStream out) throws IOException {
        CsvReport report = CsvReport.forSpreadsheets(out);
        report.writeRow(new TemplateWriter(layout, locale).headers());
        report.flush();
    }

    /**
     * Writes a workbook: the sheet to fill in, then instructions, then an example. All columns to fill in are text.
     */
    public static void writeXlsx(Layout layout, Locale locale, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(new CloseShieldOutputStream(out), "Padron", "1.0")) {
            new TemplateWriter(layout, locale).writeSheets(workbook);
        }
    }

    private void writeSheets(Workbook workbook) {
        Worksheet data = workbook.newWorksheet(textOf("sheet-data"));
        Worksheet instructions =
                workbook.newWorksheet(GeneratedSheets.instructions().in(locale));
        Worksheet example = workbook.newWorksheet(GeneratedSheets.example().in(locale));
        Worksheet lists = workbook.newWorksheet(GeneratedSheets.lists().in(locale));
        lists.setVisibilityState(VisibilityState.HIDDEN);
        writeHeader(data);
        writeLists(data, lists);
        writeInstructions(instructions);
        writeHeader(example);
        for (int i = 0; i < layout.columns().size(); i++) {
            example.value(1, i, layout.columns().get(i).example());
        }
    }

    private void writeHeader(Worksheet sheet) {
        List<String> headers = headers();
        for (int i = 0; i < headers.size(); i++) {
            boolean required = layout.columns().get(i).required();
            sheet.style(i).format(TEXT_FORMAT).set();
            sheet.width(i, Math.max(14, headers.get(i).length() + 4));
            sheet.value(0, i, headers.get(i));
            var style = sheet.style(0, i).format(TEXT_FORMAT).fillColor(required ? REQUIRED_FILL : OPTIONAL_FILL);
            if (required) {
                style.bold();
            }
            style.set();
        }
        sheet.freezePane(0, 1);
    }

    /** Writes the drop-down lists on their own sheet: a list within the cell's rule is limited to 255 characters. */
    private void writeLists(Worksheet data, Worksheet lists) {
        for (int i = 0; i < layout.columns().size(); i++) {
            List<String> choices = layout.columns().get(i).choices();
            for (int j = 0; j < choices.size(); j++) {
                lists.value(j, i, choices.get(j));
            }
            if (!choices.isEmpty()) {
                data.range(1, i, LAST_ROW, i)
                        .validateWithList(lists.range(0, i, choices.size() - 1, i))
                        .errorStyle(DataValidationErrorStyle.WARNING)
                        .showErrorMessage(true)
                        .errorTitle(layout.columns().get(i).header().in(locale))
                        .error(textOf("list-error"));
            }
        }
    }

    private void writeInstructions(Worksheet sheet) {
        sheet.value(0, 0, textOf("instructions-start"));
        List<String> titles =
                List.of("instructions-column", "instructions-required", "instructions-hint", "instructions-example");
        for (int i = 0; i < titles.size(); i++) {
            sheet.value(2, i, textOf(titles.get(i)));
            sheet.style(2, i).bold().set();
            sheet.width(i, i == 2 ? 80 : 28);
        }
        for (int i = 0; i < layout.columns().size(); i++) {
            Column column = layout.columns().get(i);
            sheet.value(3 + i, 0, column.header().in(locale));
            sheet.value(3 + i, 1, textOf(column.required() ? "yes" : "no"));
            sheet.value(3 + i, 2, column.hint().in(locale));
            sheet.value(3 + i, 3, column.example());
        }
    }

    private List<String> headers() {
        return layout.columns().stream()
                .map(column -> column.header().in(locale) + (column.required() ? "*" : ""))
                .toList();
    }

    private String textOf(String key) {
        return MESSAGES.get(key).in(locale);
    }
}
