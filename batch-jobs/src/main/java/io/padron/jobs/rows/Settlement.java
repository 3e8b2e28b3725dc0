package io.padron.jobs.rows;

import io.padron.customers.CustomerKey;
import io.padron.customers.Customers;
import io.padron.customers.Reviewer;
import io.padron.imports.ImportFiles;
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
import java.util.Map;
import java.util.function.Function;
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
        Map<Integer, DoubledRow> doubles =
                outcomes.doubles(run.id()).stream().collect(Collectors.toMap(DoubledRow::row, Function.identity()));
        int doubted = outcomes.doubted(run.id(), doubles.keySet()).size();
        if (!doubles.isEmpty()) {
            record(run, doubles);
        }
        work.advance(claim, new Progress(1, 1, 0, 0, doubted, doubles.size(), 0, 0));
    }

    /** Reads the file again for the cells of the doubles: they are to be told in the person's own words. */
    private void record(Run run, Map<Integer, DoubledRow> doubles) throws IOException {
        Path staged = files.staged(run.id());
        RowMapper mapper = file.mapper(run);
        Reviewer reviewer = customers.reviewer();
        List<RowOutcome> found = new ArrayList<>();
        for (SegmentProgress segment : runs.segments(run.id())) {
            try (StagedRows rows = StagedRows.open(staged, segment.offset(), segment.rows())) {
                while (rows.hasNext()) {
                    StagedRow row = rows.next();
                    DoubledRow doubled = doubles.get(row.row());
                    if (doubled == null) {
                        continue;
                    }
                    MappedRow mapped = mapper.map(row);
                    ReviewedRow reviewed = new ReviewedRow(mapped, reviewer.review(mapped.customer()));
                    found.add(RowOutcome.inFile(row.row(), doubled.winner(), List.of(told(reviewed, doubled))));
                    if (found.size() == OUTCOMES_AT_ONCE) {
                        outcomes.record(run.id(), found);
                        found.clear();
                    }
                }
            }
        }
        outcomes.record(run.id(), found);
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
