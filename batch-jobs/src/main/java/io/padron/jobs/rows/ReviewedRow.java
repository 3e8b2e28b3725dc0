package io.padron.jobs.rows;

import io.padron.customers.Review;
import io.padron.imports.RowOutcome.RowIssue;
import io.padron.jobs.mapping.MappedRow;
import java.util.List;
import java.util.stream.Stream;

/** A row and all that can be said of it alone. */
record ReviewedRow(MappedRow mapped, Review review) {

    boolean refused() {
        return mapped.unreadable() || review.refused();
    }

    /** What is wrong or doubtful; a damaged cell is told once, not again for what the damage makes of it. */
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
