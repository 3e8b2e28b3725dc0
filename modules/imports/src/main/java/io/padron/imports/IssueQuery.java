package io.padron.imports;

import io.padron.imports.RowOutcome.OutcomeType;
import io.padron.kernel.Severity;
import java.util.Optional;

/**
 * Which rows are asked for.
 *
 * @param outcomeType what became of them; empty for good ones that are doubted, unless a problem is asked for
 * @param groupKey what was found in them
 * @param fromRow the first row, as a spreadsheet shows it
 * @param toRow the last row
 */
public record IssueQuery(Optional<OutcomeType> outcomeType, Optional<IssueGroupKey> groupKey, int fromRow, int toRow) {

    /**
     * The key of a group of issues.
     *
     * @param column the header as the user wrote it
     */
    public record IssueGroupKey(Severity severity, String code, String column) {}

    /** The same rows from another one on. */
    public IssueQuery startingAt(int row) {
        return new IssueQuery(outcomeType, groupKey, row, toRow);
    }
}
