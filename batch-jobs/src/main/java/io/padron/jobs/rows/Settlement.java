package io.padron.jobs.rows;

import io.padron.customers.CustomerKey;
import io.padron.customers.Customers;
import io.padron.customers.Reviewer;
import io.padron.imports.ImportFiles;
import io.padron.imports.ImportId;
import io.padron.imports.RowOutcome;
import io.padron.imports.RowOutcome.RowIssue;
import io.padron.imports.files.StagedRow;
import io.padron.imports.files.staging.StagedRows;
import io.padron.imports.ledger.Claim;
import io.padron.imports.ledger.DoubledRow;
import io.padron.imports.ledger.OutcomeLedger;
import io.padron.imports.ledger.Progress;
import io.padron.imports.ledger.Run;
import io.padron.imports.ledger.RunLedger;
import io.padron.imports.ledger.SegmentProgress;
import io.padron.imports.ledger.WorkLedger;
import io.padron.jobs.mapping.CorrectedRow;
import io.padron.jobs.mapping.FieldLocator;
import io.padron.jobs.mapping.MappedRow;
import io.padron.jobs.mapping.RowMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes down the doubles within a file, all in one transaction with the task's only step. */
@ApplicationScoped
class Settlement {

    private static final int OUTCOMES_AT_ONCE = 1000;

    @Inject
    OutcomeLedger outcomes;

    @Inject
    WorkLedger work;

    @Inject
    RunLedger runs;

    @Inject
    ImportFiles files;

    @Inject
    ImportedFile file;

    @Inject
    Customers customers;

    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    void judge(Claim claim, Run run) throws IOException {
        List<DoubledRow> doubles = outcomes.doubles(run.id());
        int doubted = doubles.isEmpty() ? 0 : record(run, doubles);
        work.advance(claim, new Progress(1, 1, 0, 0, doubted, doubles.size(), 0, 0));
    }

    /**
     * Reads the file again for the cells of the doubles: they are to be told in the person's own words.
     *
     * @return how many of them had been doubted
     */
    private int record(Run run, List<DoubledRow> doubles) throws IOException {
        Path staged = files.staged(run.id());
        RowMapper mapper = file.mapper(run);
        Reviewer reviewer = customers.reviewer();
        int doubted = 0;
        int next = 0;
        for (SegmentProgress segment : runs.segments(run.id())) {
            Batch batch = new Batch(run.id(), reviewer);
            try (StagedRows rows = StagedRows.open(staged, segment.offset(), segment.rows())) {
                while (rows.hasNext() && next < doubles.size()) {
                    StagedRow row = rows.next();
                    if (row.row() == doubles.get(next).row()) {
                        batch.add(new Doubled(mapper.map(row), doubles.get(next)));
                        next++;
                    }
                }
            }
            batch.end();
            doubted += batch.doubted;
        }
        return doubted;
    }

    /** A row of the file and what it doubles. */
    private record Doubled(MappedRow row, DoubledRow doubled) {}

    /** Doubles of one segment on their way to the ledger: neighbours, so that what it asks of them is asked of few rows. */
    private final class Batch {
        private final ImportId id;
        private final Reviewer reviewer;
        private final List<Doubled> read = new ArrayList<>();
        private int doubted;

        Batch(ImportId id, Reviewer reviewer) {
            this.id = id;
            this.reviewer = reviewer;
        }

        void add(Doubled row) {
            read.add(row);
            if (read.size() == OUTCOMES_AT_ONCE) {
                end();
            }
        }

        void end() {
            List<RowOutcome> found = reviewer.together(
                    () -> read.stream().map(each -> outcome(each, reviewer)).toList());
            doubted += outcomes.doubted(id, found.stream().map(RowOutcome::row).collect(Collectors.toSet()))
                    .size();
            outcomes.record(id, found);
            read.clear();
        }
    }

    private static RowOutcome outcome(Doubled each, Reviewer reviewer) {
        DoubledRow doubled = each.doubled();
        ReviewedRow row = new ReviewedRow(each.row(), reviewer.review(each.row().customer()));
        return RowOutcome.inFile(doubled.row(), doubled.winner(), List.of(told(row, doubled)));
    }

    /** The key behind all those of the customer is that of the row that it corrects. */
    private static RowIssue told(ReviewedRow row, DoubledRow doubled) {
        List<CustomerKey> keys = row.review().keys();
        if (doubled.key() < keys.size()) {
            return KeyIssues.inFile(row, keys.get(doubled.key()), doubled.winner());
        }
        FieldLocator locator = row.mapped().locator();
        return CorrectedRow.of(locator).orElseThrow().inFile(locator, doubled.winner());
    }
}
