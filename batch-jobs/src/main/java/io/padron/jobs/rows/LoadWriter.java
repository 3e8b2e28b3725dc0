package io.padron.jobs.rows;

import io.padron.access.ActingUser;
import io.padron.customers.Admission;
import io.padron.customers.Customers;
import io.padron.customers.ImportedCustomer;
import io.padron.customers.Registration;
import io.padron.imports.RowOutcome;
import io.padron.imports.ledger.Claim;
import io.padron.imports.ledger.OutcomeLedger;
import io.padron.imports.ledger.Progress;
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
 * Makes customers of the rows of a chunk that were accepted, and moves the task forward, in the chunk's transaction. A row
 * that somebody else's customer has overtaken since becomes a double.
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
        try (ActingUser.Scope submitter = task.act()) {
            write(task.claim(), rows);
        }
    }

    private void write(Claim claim, List<MappedRow> rows) {
        MappedRow last = rows.get(rows.size() - 1);
        Set<Integer> missing = outcomes.missing(claim.importId(), rows.get(0).row(), last.row());
        List<MappedRow> good =
                rows.stream().filter(row -> !missing.contains(row.row())).toList();
        Map<Integer, CustomerId> corrected = corrections.loadedBefore(good);
        List<MappedRow> accepted =
                good.stream().filter(row -> !corrected.containsKey(row.row())).toList();
        List<Admission> admissions = customers.registerAll(
                accepted.stream()
                        .map(row -> new ImportedCustomer(row.customer(), row.row()))
                        .toList(),
                claim.importId().toString());
        List<RowOutcome> lost = new ArrayList<>();
        good.forEach(row -> Optional.ofNullable(corrected.get(row.row()))
                .ifPresent(customer -> lost.add(ReviewWriter.loadedBefore(row, customer))));
        List<CorrectedRows.Loaded> loaded = new ArrayList<>();
        for (int index = 0; index < accepted.size(); index++) {
            MappedRow row = accepted.get(index);
            Admission admission = admissions.get(index);
            if (admission instanceof Admission.Admitted admitted) {
                loaded.add(new CorrectedRows.Loaded(row, admitted.id()));
            } else if (admission instanceof Registration.Duplicate duplicate) {
                lost.add(RowOutcome.inRegister(
                        row.row(),
                        duplicate.existing().value(),
                        List.of(row.locator().locate(duplicate.issue()))));
            } else if (admission instanceof Registration.Refused refused) {
                lost.add(RowOutcome.rejected(
                        row.row(),
                        refused.issues().stream()
                                .filter(Issue::refuses)
                                .map(row.locator()::locate)
                                .toList()));
            }
        }
        corrections.remember(loaded);
        int doubted = outcomes.doubted(
                        claim.importId(), lost.stream().map(RowOutcome::row).collect(Collectors.toSet()))
                .size();
        outcomes.record(claim.importId(), lost);
        int rejected = (int) lost.stream()
                .filter(row -> row.outcome()
                        .filter(kind -> kind == RowOutcome.Kind.REJECTED)
                        .isPresent())
                .count();
        work.advance(
                claim,
                new Progress(
                        last.nextOffset(),
                        rows.size(),
                        0,
                        rejected,
                        doubted,
                        0,
                        lost.size() - rejected,
                        loaded.size()));
    }
}
