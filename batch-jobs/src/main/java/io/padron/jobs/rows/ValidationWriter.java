package io.padron.jobs.rows;

import io.padron.access.CurrentUser;
import io.padron.customers.Customers;
import io.padron.customers.UniqueKey;
import io.padron.imports.RowOutcome;
import io.padron.imports.files.StagedRow;
import io.padron.imports.ledger.ChunkProgress;
import io.padron.imports.ledger.Lease;
import io.padron.imports.ledger.OutcomeLedger;
import io.padron.imports.ledger.RowKeys;
import io.padron.imports.ledger.RunLedger;
import io.padron.imports.ledger.WorkLedger;
import io.padron.jobs.mapping.CorrectedRow;
import io.padron.jobs.mapping.MappedRow;
import io.padron.jobs.rows.limits.IssueLimits;
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

/**
 * Validates the rows of a chunk, records their outcomes and keys, and advances the task, in the chunk's transaction.
 */
@Dependent
@Named("validation-writer")
class ValidationWriter extends AbstractItemWriter {

    @Inject
    TaskScope task;

    @Inject
    ChunkValidator chunkValidator;

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
        try (CurrentUser.Scope submitter = task.openUserScope()) {
            writeChunk(task.lease(), chunkValidator.validate(rows));
        }
    }

    private void writeChunk(Lease lease, List<ValidatedRow> rows) {
        List<ValidatedRow> withoutErrors =
                rows.stream().filter(row -> !row.hasErrors()).toList();
        Map<UniqueKey, CustomerId> taken = customers.findKeyHolders(withoutErrors.stream()
                .flatMap(row -> row.result().keys().stream())
                .toList());
        Map<Integer, CustomerId> corrected = corrections.findLoadedBefore(
                withoutErrors.stream().map(ValidatedRow::mapped).toList());
        List<RowOutcome> found = new ArrayList<>();
        List<RowKeys> keys = new ArrayList<>();
        int duplicates = 0;
        int warned = 0;
        for (ValidatedRow row : rows) {
            int number = row.mapped().row();
            if (row.hasErrors()) {
                found.add(RowOutcome.rejected(number, row.issues()));
                continue;
            }
            CustomerId before = corrected.get(number);
            if (before != null) {
                duplicates++;
                found.add(correctedBefore(row.mapped(), before));
                continue;
            }
            Optional<UniqueKey> lost = findTakenKey(row, taken);
            if (lost.isPresent()) {
                duplicates++;
                found.add(duplicateInRegister(row, lost.get(), taken.get(lost.get())));
                continue;
            }
            keys.add(new RowKeys(number, uniqueKeysOf(row)));
            if (!row.issues().isEmpty()) {
                warned++;
                found.add(RowOutcome.doubtful(number, row.issues()));
            }
        }
        recordOutcomes(lease, found);
        outcomes.storeKeys(lease.importId(), keys);
        long next = rows.get(rows.size() - 1).mapped().nextOffset();
        work.advanceTask(
                lease,
                new ChunkProgress(
                        next, rows.size(), keys.size(), rows.size() - withoutErrors.size(), warned, 0, duplicates, 0));
    }

    private static Optional<UniqueKey> findTakenKey(ValidatedRow row, Map<UniqueKey, CustomerId> taken) {
        return row.result().keys().stream().filter(taken::containsKey).findFirst();
    }

    private void recordOutcomes(Lease lease, List<RowOutcome> found) {
        boolean brief = !found.isEmpty() && IssueLimits.isBrief(runs.countValidatedRows(lease.importId()));
        outcomes.recordOutcomes(
                lease.importId(),
                found.stream().map(outcome -> IssueLimits.limit(outcome, brief)).toList());
    }

    private static List<String> uniqueKeysOf(ValidatedRow row) {
        List<String> keys = new ArrayList<>();
        for (UniqueKey key : row.result().keys()) {
            keys.add(key.type() + " " + key.value());
        }
        CorrectedRow.of(row.mapped().locator()).map(CorrectedRow::key).ifPresent(keys::add);
        return keys;
    }

    static RowOutcome correctedBefore(MappedRow row, CustomerId customer) {
        return RowOutcome.duplicateInRegister(
                row.row(),
                customer.value(),
                CorrectedRow.of(row.locator()).stream()
                        .map(was -> was.alreadyLoadedIssue(row.locator(), customer.value()))
                        .toList());
    }

    private static RowOutcome duplicateInRegister(ValidatedRow row, UniqueKey key, @Nullable CustomerId customer) {
        if (customer == null) {
            throw new IllegalStateException("A taken key has a customer");
        }
        return RowOutcome.duplicateInRegister(
                row.mapped().row(),
                customer.value(),
                List.of(KeyIssues.duplicateInRegister(row, key, customer.toString())));
    }
}
