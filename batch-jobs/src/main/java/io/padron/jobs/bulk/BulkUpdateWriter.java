package io.padron.jobs.bulk;

import io.padron.access.CurrentUser;
import io.padron.bulk.ledger.BulkUpdateLeaseLostException;
import io.padron.bulk.ledger.BulkUpdateLedger;
import io.padron.bulk.ledger.BulkUpdateTask;
import io.padron.customers.bulk.BulkChanges;
import io.padron.customers.bulk.BulkOutcome;
import io.padron.customers.bulk.BulkTarget;
import io.padron.customers.bulk.ChangedCustomer;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * Changes the customers of a chunk, or restores their former values, and advances the bulk update in the same
 * transaction.
 */
@Dependent
@Named("bulk-update-writer")
class BulkUpdateWriter extends AbstractItemWriter {

    @Inject
    BulkUpdateScope scope;

    @Inject
    BulkChanges customers;

    @Inject
    BulkUpdateLedger ledger;

    @Override
    public void writeItems(List<Object> items) {
        BulkUpdateTask work = scope.findTask().orElseThrow(() -> new BulkUpdateLeaseLostException(scope.lease()));
        try (CurrentUser.Scope actor = scope.openUserScope(work)) {
            if (work.undo()) {
                undoChunk(work, items.stream().map(ChangedCustomer.class::cast).toList());
            } else {
                changeChunk(work, items.stream().map(BulkTarget.class::cast).toList());
            }
        }
    }

    private void changeChunk(BulkUpdateTask work, List<BulkTarget> targets) {
        BulkOutcome outcome = customers.apply(work.bulkUpdate().change(), targets);
        ledger.advanceTask(work, targets.get(targets.size() - 1).id().value(), outcome);
    }

    private void undoChunk(BulkUpdateTask work, List<ChangedCustomer> changedCustomers) {
        BulkOutcome outcome = customers.undo(work.bulkUpdate().change(), changedCustomers, work.undoReason());
        ledger.advanceTask(
                work, changedCustomers.get(changedCustomers.size() - 1).id().value(), outcome);
    }
}
