package io.padron.jobs.reports;

import io.padron.customers.Customers;
import io.padron.imports.ImportFiles;
import io.padron.imports.ImportId;
import io.padron.imports.RowOutcome;
import io.padron.imports.files.Cell;
import io.padron.imports.files.StagedRow;
import io.padron.imports.files.staging.StagedRowReader;
import io.padron.imports.ledger.OutcomeLedger;
import io.padron.imports.ledger.RunLedger;
import io.padron.imports.ledger.SegmentProgress;
import io.padron.jobs.reports.RowPage.RowLine;
import io.padron.jobs.reports.RowQuery.RowFilter;
import io.padron.kernel.CustomerId;
import io.padron.kernel.text.PlainText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Pages of rows in the file's order, read from the staged file by segments. */
@ApplicationScoped
class FileRows {

    private static final int BLOCK = 200;

    /** Accepted rows may be rare: after so many other rows the page ends, and the next page continues there. */
    private static final int MAX_ROWS_READ = 40 * BLOCK;

    @Inject
    RunLedger runs;

    @Inject
    ImportFiles files;

    @Inject
    OutcomeLedger outcomes;

    @Inject
    Customers customers;

    RowPage findRows(ImportId id, RowQuery query, int atMost) throws IOException {
        List<SegmentProgress> segments = runs.findSegments(id);
        List<RowLine> lines = new ArrayList<>();
        int rowsRead = 0;
        for (int at = findSegment(id, segments, query.fromRow()); at < segments.size(); at++) {
            SegmentProgress segment = segments.get(at);
            try (StagedRowReader rows =
                    StagedRowReader.open(files.stagedPath(id), segment.offset(), segment.validated())) {
                int index = 0;
                List<StagedRow> block = new ArrayList<>(BLOCK);
                while (rows.hasNext()) {
                    StagedRow row = rows.next();
                    index++;
                    if (row.row() < query.fromRow()) {
                        continue;
                    }
                    if (row.row() > query.toRow() || rowsRead == MAX_ROWS_READ) {
                        addBlock(id, block, segment.loadProcessed() - (index - 1 - block.size()), query, lines);
                        return toPage(query, lines, atMost, row.row() > query.toRow() ? 0 : row.row());
                    }
                    block.add(row);
                    rowsRead++;
                    if (block.size() == BLOCK || !rows.hasNext()) {
                        addBlock(id, block, segment.loadProcessed() - (index - block.size()), query, lines);
                        block.clear();
                        if (lines.size() > atMost) {
                            return toPage(query, lines, atMost, 0);
                        }
                    }
                }
            }
        }
        return toPage(query, lines, atMost, 0);
    }

    /**
     * Finds the last segment that begins at or before the row. A binary search, because a file may have a thousand
     * segments.
     */
    private int findSegment(ImportId id, List<SegmentProgress> segments, int row) throws IOException {
        int low = 0;
        int high = segments.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            SegmentProgress segment = segments.get(middle);
            try (StagedRowReader rows = StagedRowReader.open(files.stagedPath(id), segment.offset(), 1)) {
                if (rows.hasNext() && rows.next().row() <= row) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
        }
        return Math.max(0, low);
    }

    private void addBlock(ImportId id, List<StagedRow> block, int loadProcessed, RowQuery query, List<RowLine> lines) {
        if (block.isEmpty()) {
            return;
        }
        int from = block.get(0).row();
        int to = block.get(block.size() - 1).row();
        Map<Integer, RowOutcome> recorded = outcomes.findOutcomes(id, from, to);
        Map<Integer, CustomerId> loaded = customers.findByImport(id.toString(), from, to);
        for (int index = 0; index < block.size(); index++) {
            StagedRow row = block.get(index);
            RowLine rowLine = toLine(
                    row, recorded.get(row.row()), Optional.ofNullable(loaded.get(row.row())), index < loadProcessed);
            if (query.choice() == RowFilter.ALL
                    || rowLine.outcome().equals("ACCEPTED")
                    || rowLine.outcome().equals("LOADED")) {
                lines.add(rowLine);
            }
        }
    }

    private static RowLine toLine(
            StagedRow row, @Nullable RowOutcome recorded, Optional<CustomerId> loaded, boolean loadProcessed) {
        Optional<RowOutcome> found = Optional.ofNullable(recorded);
        return new RowLine(
                row.row(),
                found.flatMap(RowOutcome::type).map(Enum::name).orElse(loadProcessed ? "LOADED" : "ACCEPTED"),
                found.map(RowOutcome::duplicateOfRow).orElse(OptionalInt.empty()),
                loaded.or(() -> found.flatMap(outcome -> outcome.duplicateOfCustomer().stream()
                        .mapToObj(CustomerId::new)
                        .findFirst())),
                row.cells().stream()
                        .map(Cell::text)
                        .filter(text -> !PlainText.isBlank(text))
                        .toList(),
                found.map(RowOutcome::issues).orElse(List.of()));
    }

    private static RowPage toPage(RowQuery query, List<RowLine> lines, int atMost, int stoppedAt) {
        OptionalInt next = lines.size() > atMost
                ? OptionalInt.of(lines.get(atMost).row())
                : stoppedAt > 0 ? OptionalInt.of(stoppedAt) : OptionalInt.empty();
        // Only blank rows leave gaps in the numbering: subtracting {@code atMost} gives at most one page of rows.
        return new RowPage(
                lines.stream().limit(atMost).toList(),
                query.fromRow() > 2 ? OptionalInt.of(Math.max(1, query.fromRow() - atMost)) : OptionalInt.empty(),
                next);
    }
}
