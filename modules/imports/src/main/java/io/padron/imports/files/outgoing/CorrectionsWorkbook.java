package io.padron.imports.files.outgoing;

import io.padron.imports.files.CorrectionColumns;
import io.padron.imports.files.GeneratedSheets;
import io.padron.kernel.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The rejected rows of a file in its own columns: bad cells are coloured, with the reason in a comment of the cell and
 * at the end of the row. Rows are streamed; only the first comments are kept until the end.
 */
public final class CorrectionsWorkbook implements AutoCloseable {

    /**
     * The limit of cell comments: they are held in memory and slow spreadsheets down. The last column has the reasons
     * of every row.
     */
    static final int MAX_COMMENTS = 2_000;

    private static final Messages MESSAGES = Messages.forClass(CorrectionsWorkbook.class);
    private static final int ROWS_HELD = 200;
    private static final String TEXT_FORMAT = "@";
    private static final String WRONG_FILL = "F8C9C4";
    private static final String DOUBT_FILL = "FCE8A6";
    private static final String OURS_FILL = "ECEFF2";

    private final Workbook workbook;
    private final Worksheet sheet;
    private final Locale locale;
    private final boolean numbered;
    private final int width;
    private List<String> notes = List.of();
    private int rows;
    private int comments;

    private CorrectionsWorkbook(OutputStream out, Locale locale, String importId, List<String> headers) {
        this.workbook = new Workbook(new CloseShieldOutputStream(out), "Padron", "1.0");
        this.sheet = workbook.newWorksheet(textOf("sheet-corrections", locale));
        this.locale = locale;
        // Corrections of corrections keep the row numbers of the first import.
        this.numbered = headers.stream()
                .noneMatch(header -> CorrectionColumns.parseImportNumber(header).isPresent());
        List<String> all = new ArrayList<>(headers);
        if (numbered) {
            all.add(0, CorrectionColumns.rowHeader(importId).in(locale));
        }
        all.add(CorrectionColumns.reasonHeader().in(locale));
        this.width = all.size();
        writeHeaders(all);
    }

    /**
     * An issue of a row.
     *
     * @param column the index of its column among the headers; -1 when it concerns the whole row
     */
    public record CellIssue(int column, boolean doubt, String reason) {}

    /** Creates a workbook with these headers, as the user wrote them. The stream is left open. */
    public static CorrectionsWorkbook to(OutputStream out, Locale locale, String importId, List<String> headers) {
        return new CorrectionsWorkbook(out, locale, importId, headers);
    }

    /** The maximum number of rows of one sheet; the caller must not write more. */
    public static int maxRows() {
        return Worksheet.MAX_ROWS - 1;
    }

    private void writeHeaders(List<String> headers) {
        for (int i = 0; i < headers.size(); i++) {
            boolean ours = i == headers.size() - 1 || (numbered && i == 0);
            sheet.style(i).format(TEXT_FORMAT).set();
            sheet.width(
                    i,
                    i == headers.size() - 1
                            ? 90
                            : Math.max(16, Math.min(40, headers.get(i).length() + 4)));
            sheet.inlineString(0, i, headers.get(i));
            sheet.style(0, i)
                    .format(TEXT_FORMAT)
                    .bold()
                    .fillColor(ours ? OURS_FILL : "DCE6F1")
                    .set();
        }
        sheet.freezePane(numbered ? 1 : 0, 1);
    }

    /** Writes a row with its number in the user's file, as a spreadsheet shows it. */
    public void writeRow(int number, List<String> cells, List<CellIssue> issues) throws IOException {
        int at = ++rows;
        int shift = numbered ? 1 : 0;
        if (numbered) {
            sheet.inlineString(at, 0, Integer.toString(number));
            sheet.style(at, 0).format(TEXT_FORMAT).fillColor(OURS_FILL).set();
        }
        for (int i = 0; i < width - 1 - shift; i++) {
            writeCell(at, i + shift, i < cells.size() ? cells.get(i) : "", issuesAt(issues, i));
        }
        sheet.inlineString(at, width - 1, joinReasons(issues));
        sheet.style(at, width - 1).format(TEXT_FORMAT).wrapText(true).set();
        if (rows % ROWS_HELD == 0) {
            sheet.flush();
        }
    }

    private void writeCell(int row, int column, String text, List<CellIssue> issues) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, text);
        }
        var style = sheet.style(row, column).format(TEXT_FORMAT);
        if (!issues.isEmpty()) {
            style.fillColor(issues.stream().allMatch(CellIssue::doubt) ? DOUBT_FILL : WRONG_FILL);
            if (comments < MAX_COMMENTS) {
                comments++;
                sheet.comment(row, column, joinReasons(issues));
            }
        }
        style.set();
    }

    private static List<CellIssue> issuesAt(List<CellIssue> issues, int column) {
        return issues.stream().filter(cellIssue -> cellIssue.column() == column).toList();
    }

    private static String joinReasons(List<CellIssue> issues) {
        return issues.stream().map(CellIssue::reason).distinct().collect(Collectors.joining("\n"));
    }

    /** Sets the sentences about the whole file for the sheet of instructions. */
    public void setNotes(List<String> sentences) {
        notes = List.copyOf(sentences);
    }

    /** Finishes the workbook and leaves the stream open. */
    @Override
    public void close() throws IOException {
        sheet.finish();
        Worksheet help = workbook.newWorksheet(GeneratedSheets.instructions().in(locale));
        help.width(0, 120);
        List<String> lines = new ArrayList<>();
        for (int line = 1; line <= 4; line++) {
            lines.add(textOf("corrections-" + line, locale));
        }
        lines.addAll(notes);
        for (int line = 0; line < lines.size(); line++) {
            help.inlineString(line, 0, lines.get(line));
            help.style(line, 0).wrapText(true).set();
        }
        workbook.close();
    }

    private static String textOf(String key, Locale locale) {
        return MESSAGES.get(key).in(locale);
    }
}
