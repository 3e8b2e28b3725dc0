package io.padron.jobs.rows;

import io.padron.customers.ValidationResult;
import io.padron.imports.RowOutcome.RowIssue;
import io.padron.jobs.mapping.MappedRow;
import java.util.List;
import java.util.stream.Stream;

/** A row and the result of its validation, without comparison with other rows. */
record ValidatedRow(MappedRow mapped, ValidationResult result) {

    boolean hasErrors() {
        return mapped.hasCellErrors() || result.hasErrors();
    }

    /**
     * Returns the errors and doubts. A damaged cell is reported once, not again for the value that the damage produced.
     */
    List<RowIssue> issues() {
        List<RowIssue> damaged = mapped.cellIssues();
        Stream<RowIssue> rules = result.issues().stream()
                .map(mapped.locator()::locate)
                .filter(issue -> damaged.stream()
                        .noneMatch(cell ->
                                !cell.column().isEmpty() && cell.column().equals(issue.column())));
        return Stream.concat(damaged.stream(), rules).toList();
    }
}
