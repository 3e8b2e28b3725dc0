package io.padron.jobs.mapping;

import io.padron.imports.RowOutcome.RowIssue;
import io.padron.imports.files.StagedRow;
import io.padron.kernel.Issue;
import io.padron.kernel.Message;
import io.padron.kernel.Severity;

/** Leads from what is said of a customer's field to the column and cell of the row it was read from. */
public record FieldLocator(Sheet sheet, SheetFields fields, StagedRow row) {

    public RowIssue locate(Issue issue) {
        String fileField = fields.fileField(issue.field());
        String written = sheet.written(row, fileField);
        Message message = CellWords.instead(issue.code(), written).orElse(issue.message());
        boolean placeholder = issue.refuses()
                && !written.isEmpty()
                && sheet.text(row, fileField).isEmpty();
        return at(
                fileField,
                issue.severity(),
                issue.code(),
                placeholder ? CellWords.namingPlaceholder(message, written) : message);
    }

    /** Refuses the row for what stands in this field of the file. */
    public RowIssue wrong(String fileField, String code, Message message) {
        return at(fileField, Severity.ERROR, code, message);
    }

    /** Doubts what stands in this field of the file. */
    public RowIssue doubtful(String fileField, String code, Message message) {
        return at(fileField, Severity.DOUBT, code, message);
    }

    private RowIssue at(String fileField, Severity severity, String code, Message message) {
        return new RowIssue(severity, code, sheet.header(fileField), sheet.written(row, fileField), message);
    }
}
