package io.padron.jobs.bulk;

import io.padron.bulk.ledger.BulkUpdateLedger;
import io.padron.bulk.ledger.BulkUpdateWakeUp;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Ends the bulk update when all its customers are done, and starts the next one. */
@Dependent
@Named("bulk-update-end")
class BulkUpdateEndBatchlet extends AbstractBatchlet {

    @Inject
    BulkUpdateScope scope;

    @Inject
    BulkUpdateLedger ledger;

    @Inject
    BulkUpdateWakeUp workers;

    @Override
    public String process() {
        try {
            boolean ended = ledger.finishTask(scope.lease());
            workers.wake();
            return ended ? "COMPLETED" : "LOST";
        } catch (RuntimeException cause) {
            scope.recordFailure(cause);
            throw cause;
        }
    }
}
