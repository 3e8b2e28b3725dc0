package io.padron.jobs.mapping;

import io.padron.imports.ImportId;
import io.padron.imports.RowOutcome.RowIssue;
import io.padron.imports.files.CorrectionColumns;
import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import java.util.Optional;

/**
 * The row of an earlier import that a row of a corrections workbook corrects.
 *
 * @param row as a spreadsheet shows it in the earlier import's file
 */
public record CorrectedRow(ImportId origin, int row) {

    private static final Messages MESSAGES = Messages.forClass(CorrectedRow.class);

    /** Empty for a row of any other file, and for a row whose number the user removed. */
    public static Optional<CorrectedRow> of(FieldLocator locator) {
        return locator.sheet().origin().flatMap(origin -> CorrectionColumns.parseRowNumber(
                        locator.sheet().text(locator.row(), CorrectionColumns.ROW_FIELD))
                .map(row -> new CorrectedRow(origin, row)));
    }

    /** Returns the key that two rows of a file share if they correct the same row. */
    public String key() {
        return "corrected:" + origin + ":" + row;
    }

    /** Returns the issue of a row whose correction was loaded before. */
    public RowIssue alreadyLoadedIssue(FieldLocator locator, long customer) {
        return createIssue(locator, MESSAGES.get("already-corrected", Integer.toString(row), Long.toString(customer)));
    }

    /** Returns the issue of a row that an earlier row of the file corrects as well. */
    public RowIssue duplicateInFileIssue(FieldLocator locator, int winner) {
        return createIssue(
                locator, MESSAGES.get("already-corrected.in-file", Integer.toString(row), Integer.toString(winner)));
    }

    private static RowIssue createIssue(FieldLocator locator, Message message) {
        return locator.errorAt(CorrectionColumns.ROW_FIELD, "already-corrected", message);
    }
}
