package io.padron.jobs.mapping;

import io.padron.imports.ImportId;
import io.padron.imports.RowOutcome.RowIssue;
import io.padron.imports.files.CorrectionColumns;
import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import java.util.Optional;

/**
 * The row of an earlier import that a row of a workbook of corrections was.
 *
 * @param row as a spreadsheet shows it in the earlier import's file
 */
public record CorrectedRow(ImportId origin, int row) {

    private static final Messages MESSAGES = Messages.forClass(CorrectedRow.class);

    /** Empty for a row of any other file, and for one whose number was taken out. */
    public static Optional<CorrectedRow> of(FieldLocator locator) {
        return locator.sheet().origin().flatMap(origin -> CorrectionColumns.parseRowNumber(
                        locator.sheet().text(locator.row(), CorrectionColumns.ROW_FIELD))
                .map(row -> new CorrectedRow(origin, row)));
    }

    /** That of the rows of one file none is the same as another. */
    public String key() {
        return "corrected:" + origin + ":" + row;
    }

    /** That it is loaded already. */
    public RowIssue alreadyLoadedIssue(FieldLocator locator, long customer) {
        return createIssue(locator, MESSAGES.get("already-corrected", Integer.toString(row), Long.toString(customer)));
    }

    /** That a lower row of the file is the same. */
    public RowIssue duplicateInFileIssue(FieldLocator locator, int winner) {
        return createIssue(
                locator, MESSAGES.get("already-corrected.in-file", Integer.toString(row), Integer.toString(winner)));
    }

    private static RowIssue createIssue(FieldLocator locator, Message message) {
        return locator.errorAt(CorrectionColumns.ROW_FIELD, "already-corrected", message);
    }
}
