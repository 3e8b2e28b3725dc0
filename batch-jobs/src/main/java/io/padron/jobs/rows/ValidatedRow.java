package io.padron.jobs.rows;

import io.padron.customers.ValidationResult;
import io.padron.imports.RowOutcome.RowIssue;
import io.padron.jobs.mapping.MappedRow;
import java.util.List;
import java.util.stream.Stream;

/** A row and all that can be said of it alone. */
record ValidatedRow(MappedRow mapped, ValidationResult review) {

    boolean hasErrors() {
        return mapped.hasCellErrors() || review.hasErrors();
    }

    /** The errors and doubts; a damaged cell is reported once, not again for the value that the damage produced. */
    List<RowIssue> issues() {
        List<RowIssue> damaged = mapped.cellIssues();
        Stream<RowIssue> rules = review.issues().stream()
                .map(mapped.locator()::locate)
                .filter(issue -> damaged.stream()
                        .noneMatch(cell ->
                                !cell.column().isEmpty() && cell.column().equals(issue.column())));
        return Stream.concat(damaged.stream(), rules).toList();
    }
}
