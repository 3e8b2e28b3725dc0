package io.padron.jobs.reports;

import io.padron.imports.IssueQuery.IssueGroupKey;
import java.util.Optional;

/**
 * Selects rows of a run.
 *
 * @param groupKey the issue that the rows have; good rows have none
 * @param fromRow the first row, as a spreadsheet shows it
 * @param toRow the last row
 */
public record RowQuery(RowFilter choice, Optional<IssueGroupKey> groupKey, int fromRow, int toRow) {

    /** The outcome by which rows are selected. */
    public enum RowFilter {
        ALL,
        /** Accepted or loaded. */
        GOOD,
        /** Good, with at least one doubt. */
        DOUBTED,
        REJECTED,
        DUPLICATE_IN_FILE,
        DUPLICATE_IN_REGISTER
    }
}
