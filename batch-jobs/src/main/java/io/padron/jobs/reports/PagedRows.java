package io.padron.jobs.reports;

import io.padron.access.Guarded;
import io.padron.imports.ImportId;
import io.padron.imports.ImportIssues;
import io.padron.imports.IssueQuery;
import io.padron.imports.RowOutcome;
import io.padron.jobs.reports.RowPage.RowLine;
import io.padron.jobs.reports.RowQuery.RowFilter;
import io.padron.kernel.CustomerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads rows with issues from the ledger, and good rows from the file. */
@ApplicationScoped
@Guarded
class PagedRows implements ImportRows {

    @Inject
    ImportIssues importIssues;

    @Inject
    FileRows file;

    @Override
    public RowPage findRows(ImportId id, RowQuery query, int atMost) throws IOException {
        boolean fromFile =
                query.groupKey().isEmpty() && (query.choice() == RowFilter.ALL || query.choice() == RowFilter.GOOD);
        return fromFile ? file.findRows(id, query, atMost) : findRecordedRows(id, query, atMost);
    }

    private RowPage findRecordedRows(ImportId id, RowQuery query, int atMost) {
        IssueQuery asked =
                new IssueQuery(outcomeTypeOf(query.choice()), query.groupKey(), query.fromRow(), query.toRow());
        List<RowOutcome> found = importIssues.listRows(id, asked, atMost + 1);
        List<RowLine> lines =
                found.stream().limit(atMost).map(PagedRows::toLine).toList();
        int before = query.fromRow() > 1 ? importIssues.findPageStart(id, asked, atMost) : query.fromRow();
        return new RowPage(
                lines,
                before > 0 && before < query.fromRow() ? OptionalInt.of(before) : OptionalInt.empty(),
                found.size() > atMost ? OptionalInt.of(found.get(atMost).row()) : OptionalInt.empty());
    }

    private static Optional<RowOutcome.OutcomeType> outcomeTypeOf(RowFilter rowFilter) {
        return switch (rowFilter) {
            case REJECTED -> Optional.of(RowOutcome.OutcomeType.REJECTED);
            case DUPLICATE_IN_FILE -> Optional.of(RowOutcome.OutcomeType.DUPLICATE_IN_FILE);
            case DUPLICATE_IN_REGISTER -> Optional.of(RowOutcome.OutcomeType.DUPLICATE_IN_REGISTER);
            case ALL, GOOD, DOUBTED -> Optional.empty();
        };
    }

    private static RowLine toLine(RowOutcome row) {
        return new RowLine(
                row.row(),
                row.type().map(Enum::name).orElse("DOUBTED"),
                row.duplicateOfRow(),
                row.duplicateOfCustomer().stream().mapToObj(CustomerId::new).findFirst(),
                List.of(),
                row.issues());
    }
}
