package io.padron.jobs.rows;

import io.padron.access.ActingUser;
import io.padron.customers.CustomerKey;
import io.padron.customers.Customers;
import io.padron.imports.RowOutcome;
import io.padron.imports.files.StagedRow;
import io.padron.imports.ledger.Claim;
import io.padron.imports.ledger.OutcomeLedger;
import io.padron.imports.ledger.Progress;
import io.padron.imports.ledger.RowKeys;
import io.padron.imports.ledger.RunLedger;
import io.padron.imports.ledger.WorkLedger;
import io.padron.jobs.mapping.CorrectedRow;
import io.padron.jobs.mapping.MappedRow;
import io.padron.jobs.rows.limits.FindingLimits;
import io.padron.kernel.CustomerId;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reviews the rows of a chunk and writes down what was found, and moves the task forward, in the chunk's transaction. */
@Dependent
@Named("review-writer")
class ReviewWriter extends AbstractItemWriter {

    @Inject
    TaskScope task;

    @Inject
    ChunkReview review;

    @Inject
    Customers customers;

    @Inject
    OutcomeLedger outcomes;

    @Inject
    WorkLedger work;

    @Inject
    RunLedger runs;

    @Inject
    CorrectedRows corrections;

    @Override
    public void writeItems(List<Object> items) {
        List<StagedRow> rows = items.stream().map(StagedRow.class::cast).toList();
        try (ActingUser.Scope submitter = task.act()) {
            write(task.claim(), review.review(rows));
        }
    }

    private void write(Claim claim, List<ReviewedRow> rows) {
        List<ReviewedRow> sound = rows.stream().filter(row -> !row.refused()).toList();
        Map<CustomerKey, CustomerId> taken = customers.taken(
                sound.stream().flatMap(row -> row.review().keys().stream()).toList());
        Map<Integer, CustomerId> corrected =
                corrections.loadedBefore(sound.stream().map(ReviewedRow::mapped).toList());
        List<RowOutcome> found = new ArrayList<>();
        List<RowKeys> keys = new ArrayList<>();
        int doubled = 0;
        int warned = 0;
        for (ReviewedRow row : rows) {
            int number = row.mapped().row();
            if (row.refused()) {
                found.add(RowOutcome.rejected(number, row.issues()));
                continue;
            }
            CustomerId before = corrected.get(number);
            if (before != null) {
                doubled++;
                found.add(loadedBefore(row.mapped(), before));
                continue;
            }
            Optional<CustomerKey> lost =
                    row.review().keys().stream().filter(taken::containsKey).findFirst();
            if (lost.isPresent()) {
                doubled++;
                found.add(inRegister(row, lost.get(), taken.get(lost.get())));
                continue;
            }
            keys.add(new RowKeys(number, keys(row)));
            if (!row.issues().isEmpty()) {
                warned++;
                found.add(RowOutcome.doubted(number, row.issues()));
            }
        }
        boolean brief = !found.isEmpty() && FindingLimits.brief(runs.tally(claim.importId()));
        outcomes.record(
                claim.importId(),
                found.stream()
                        .map(outcome -> FindingLimits.limited(outcome, brief))
                        .toList());
        outcomes.remember(claim.importId(), keys);
        long next = rows.get(rows.size() - 1).mapped().nextOffset();
        work.advance(
                claim, new Progress(next, rows.size(), keys.size(), rows.size() - sound.size(), warned, 0, doubled, 0));
    }

    private static List<String> keys(ReviewedRow row) {
        List<String> keys = new ArrayList<>();
        for (CustomerKey key : row.review().keys()) {
            keys.add(key.kind() + " " + key.text());
        }
        CorrectedRow.of(row.mapped().locator()).map(CorrectedRow::key).ifPresent(keys::add);
        return keys;
    }

    static RowOutcome loadedBefore(MappedRow row, CustomerId customer) {
        return RowOutcome.inRegister(
                row.row(),
                customer.value(),
                CorrectedRow.of(row.locator()).stream()
                        .map(was -> was.loaded(row.locator(), customer.value()))
                        .toList());
    }

    private static RowOutcome inRegister(ReviewedRow row, CustomerKey key, @Nullable CustomerId customer) {
        if (customer == null) {
            throw new IllegalStateException("A taken key has a customer");
        }
        return RowOutcome.inRegister(
                row.mapped().row(), customer.value(), List.of(KeyIssues.inRegister(row, key, customer.toString())));
    }
}
