package io.padron.jobs.mapping;

import io.padron.imports.RowOutcome.RowIssue;
import io.padron.imports.files.StagedRow;
import io.padron.kernel.Issue;
import io.padron.kernel.Message;
import io.padron.kernel.Severity;

/** Locates issues of a customer's fields in the columns and cells of the row from which the customer was read. */
public record FieldLocator(Sheet sheet, SheetFields fields, StagedRow row) {

    public RowIssue locate(Issue issue) {
        String fileField = fields.fileField(issue.field());
        String written = sheet.rawText(row, fileField);
        Message message = CellMessages.findReplacement(issue.code(), written).orElse(issue.message());
        boolean placeholder = issue.isError()
                && !written.isEmpty()
                && sheet.text(row, fileField).isEmpty();
        return issueAt(
                fileField,
                issue.severity(),
                issue.code(),
                placeholder ? CellMessages.withPlaceholder(message, written) : message);
    }

    /** Creates an error at this field of the file. */
    public RowIssue errorAt(String fileField, String code, Message message) {
        return issueAt(fileField, Severity.ERROR, code, message);
    }

    /** Creates a doubt at this field of the file. */
    public RowIssue doubtAt(String fileField, String code, Message message) {
        return issueAt(fileField, Severity.DOUBT, code, message);
    }

    private RowIssue issueAt(String fileField, Severity severity, String code, Message message) {
        return new RowIssue(severity, code, sheet.header(fileField), sheet.rawText(row, fileField), message);
    }
}
