package io.padron.jobs.reports;

import io.padron.imports.RowOutcome.RowIssue;
import io.padron.kernel.CustomerId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One page of a run's rows.
 *
 * @param previous the row from which the previous page is listed; empty when there is none
 * @param next the row from which the next page is listed; empty when there is none
 */
public record RowPage(List<RowLine> lines, OptionalInt previous, OptionalInt next) {

    public RowPage {
        lines = List.copyOf(lines);
    }

    /**
     * One row.
     *
     * @param outcome {@code ACCEPTED}, {@code LOADED}, {@code DOUBTED}, {@code REJECTED}, {@code DUPLICATE_IN_FILE} or
     *         {@code DUPLICATE_IN_REGISTER}
     * @param winner the row of the same file that has the same key
     * @param customer the customer that it became, or that has the same key
     * @param cells the texts of its cells, for rows without issues
     */
    public record RowLine(
            int row,
            String outcome,
            OptionalInt winner,
            Optional<CustomerId> customer,
            List<String> cells,
            List<RowIssue> issues) {

        public RowLine {
            cells = List.copyOf(cells);
            issues = List.copyOf(issues);
        }
    }
}
