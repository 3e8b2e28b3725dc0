package io.padron.jobs.reports;

import io.padron.imports.IssueQuery.IssueGroupKey;
import java.util.Optional;

/**
 * Which rows of a run are asked for.
 *
 * @param groupKey what was found in them; nothing is found in a good row
 * @param fromRow the first row, as a spreadsheet shows it
 * @param toRow the last row
 */
public record RowQuery(RowFilter choice, Optional<IssueGroupKey> groupKey, int fromRow, int toRow) {

    /** What became of the rows. */
    public enum RowFilter {
        ALL,
        /** Accepted or loaded. */
        GOOD,
        /** Good, and something about them is doubtful. */
        DOUBTED,
        REJECTED,
        DUPLICATE_IN_FILE,
        DUPLICATE_IN_REGISTER
    }
}
