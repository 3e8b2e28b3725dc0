package io.padron.jobs.reports;

import io.padron.access.Guarded;
import io.padron.imports.FindingQuery;
import io.padron.imports.Findings;
import io.padron.imports.ImportId;
import io.padron.imports.RowOutcome;
import io.padron.jobs.reports.RowPage.Line;
import io.padron.jobs.reports.RowQuery.Choice;
import io.padron.kernel.CustomerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Rows in which something was found come from the ledger, good ones from the file. */
@ApplicationScoped
@Guarded
class PagedRows implements ImportRows {

    @Inject
    Findings findings;

    @Inject
    FileRows file;

    @Override
    public RowPage rows(ImportId id, RowQuery query, int atMost) throws IOException {
        boolean fromFile = query.problem().isEmpty() && (query.choice() == Choice.ALL || query.choice() == Choice.GOOD);
        return fromFile ? file.rows(id, query, atMost) : noted(id, query, atMost);
    }

    private RowPage noted(ImportId id, RowQuery query, int atMost) {
        FindingQuery asked = new FindingQuery(kind(query.choice()), query.problem(), query.fromRow(), query.toRow());
        List<RowOutcome> found = findings.rows(id, asked, atMost + 1);
        List<Line> lines = found.stream().limit(atMost).map(PagedRows::line).toList();
        int before = query.fromRow() > 1 ? findings.before(id, asked, atMost) : query.fromRow();
        return new RowPage(
                lines,
                before > 0 && before < query.fromRow() ? OptionalInt.of(before) : OptionalInt.empty(),
                found.size() > atMost ? OptionalInt.of(found.get(atMost).row()) : OptionalInt.empty());
    }

    private static Optional<RowOutcome.Kind> kind(Choice choice) {
        return switch (choice) {
            case REJECTED -> Optional.of(RowOutcome.Kind.REJECTED);
            case DUPLICATE_IN_FILE -> Optional.of(RowOutcome.Kind.DUPLICATE_IN_FILE);
            case DUPLICATE_IN_REGISTER -> Optional.of(RowOutcome.Kind.DUPLICATE_IN_REGISTER);
            case ALL, GOOD, DOUBTED -> Optional.empty();
        };
    }

    private static Line line(RowOutcome row) {
        return new Line(
                row.row(),
                row.outcome().map(Enum::name).orElse("DOUBTED"),
                row.winner(),
                row.customer().stream().mapToObj(CustomerId::new).findFirst(),
                List.of(),
                row.issues());
    }
}
