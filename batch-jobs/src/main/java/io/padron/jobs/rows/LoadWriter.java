package io.padron.jobs.rows;

import io.padron.access.CurrentUser;
import io.padron.customers.BatchRegistration;
import io.padron.customers.Customers;
import io.padron.customers.ImportedCustomer;
import io.padron.customers.RegistrationResult;
import io.padron.imports.RowOutcome;
import io.padron.imports.ledger.ChunkProgress;
import io.padron.imports.ledger.Lease;
import io.padron.imports.ledger.OutcomeLedger;
import io.padron.imports.ledger.WorkLedger;
import io.padron.jobs.mapping.MappedRow;
import io.padron.kernel.CustomerId;
import io.padron.kernel.Issue;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Creates customers from the accepted rows of a chunk, and advances the task in the chunk's transaction. A row whose
 * key another customer has received since validation becomes a duplicate.
 */
@Dependent
@Named("load-writer")
class LoadWriter extends AbstractItemWriter {

    @Inject
    TaskScope task;

    @Inject
    Customers customers;

    @Inject
    OutcomeLedger outcomes;

    @Inject
    WorkLedger work;

    @Inject
    CorrectedRows corrections;

    @Override
    public void writeItems(List<Object> items) {
        List<MappedRow> rows = items.stream().map(MappedRow.class::cast).toList();
        try (CurrentUser.Scope submitter = task.openUserScope()) {
            writeChunk(task.lease(), rows);
        }
    }

    private void writeChunk(Lease lease, List<MappedRow> rows) {
        MappedRow last = rows.get(rows.size() - 1);
        Set<Integer> notLoaded =
                outcomes.findRowsNotLoaded(lease.importId(), rows.get(0).row(), last.row());
        List<MappedRow> good =
                rows.stream().filter(row -> !notLoaded.contains(row.row())).toList();
        Map<Integer, CustomerId> corrected = corrections.findLoadedBefore(good);
        List<MappedRow> accepted =
                good.stream().filter(row -> !corrected.containsKey(row.row())).toList();
        List<RowOutcome> lost = new ArrayList<>();
        good.forEach(row -> Optional.ofNullable(corrected.get(row.row()))
                .ifPresent(customer -> lost.add(ValidationWriter.correctedBefore(row, customer))));
        List<CorrectedRows.LoadedRow> loaded = registerRows(lease, accepted, lost);
        corrections.recordLoaded(loaded);
        int doubted = outcomes.findDoubtfulRows(
                        lease.importId(), lost.stream().map(RowOutcome::row).collect(Collectors.toSet()))
                .size();
        outcomes.recordOutcomes(lease.importId(), lost);
        int rejected = (int) lost.stream()
                .filter(row -> row.type()
                        .filter(outcomeType -> outcomeType == RowOutcome.OutcomeType.REJECTED)
                        .isPresent())
                .count();
        work.advanceTask(
                lease,
                new ChunkProgress(
                        last.nextOffset(),
                        rows.size(),
                        0,
                        rejected,
                        doubted,
                        0,
                        lost.size() - rejected,
                        loaded.size()));
    }

    /** Registers the customers, and adds the outcomes of rows that could not be registered to {@code lost}. */
    private List<CorrectedRows.LoadedRow> registerRows(Lease lease, List<MappedRow> accepted, List<RowOutcome> lost) {
        List<BatchRegistration> results = customers.registerAll(
                accepted.stream()
                        .map(row -> new ImportedCustomer(row.customer(), row.row()))
                        .toList(),
                lease.importId().toString());
        List<CorrectedRows.LoadedRow> loaded = new ArrayList<>();
        for (int index = 0; index < accepted.size(); index++) {
            MappedRow row = accepted.get(index);
            BatchRegistration result = results.get(index);
            if (result instanceof BatchRegistration.BatchRegistered registered) {
                loaded.add(new CorrectedRows.LoadedRow(row, registered.id()));
            } else if (result instanceof RegistrationResult.Duplicate duplicate) {
                lost.add(RowOutcome.duplicateInRegister(
                        row.row(),
                        duplicate.existing().value(),
                        List.of(row.locator().locate(duplicate.issue()))));
            } else if (result instanceof RegistrationResult.Refused refused) {
                lost.add(RowOutcome.rejected(
                        row.row(),
                        refused.issues().stream()
                                .filter(Issue::isError)
                                .map(row.locator()::locate)
                                .toList()));
            }
        }
        return loaded;
    }
}
