package io.padron.imports;

import io.padron.imports.RowOutcome.OutcomeType;
import io.padron.kernel.Severity;
import java.util.Optional;

/**
 * A query for rows with issues.
 *
 * @param outcomeType the outcome of the rows; when empty and without a group, accepted rows with doubts
 * @param groupKey the group of issues that the rows have
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

    /** The same query with another first row. */
    public IssueQuery startingAt(int row) {
        return new IssueQuery(outcomeType, groupKey, row, toRow);
    }
}
