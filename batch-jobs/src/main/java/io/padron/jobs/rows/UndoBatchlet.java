package io.padron.jobs.rows;

import io.padron.access.CurrentUser;
import io.padron.imports.ledger.Lease;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Removes the customers of a range of rows, chunk by chunk. After a crash it continues after the last committed chunk.
 */
@Dependent
@Named("undo-rows")
class UndoBatchlet extends AbstractBatchlet {

    private static final int ROWS_AT_ONCE = 500;

    @Inject
    TaskScope task;

    @Inject
    UndoChunk undoChunk;

    @Override
    public String process() {
        Lease lease = task.lease();
        int next = Math.toIntExact(lease.nextOffset());
        int end = next + lease.rowsLeft();
        try (CurrentUser.Scope submitter = task.openUserScope()) {
            while (next < end) {
                int chunk = Math.min(ROWS_AT_ONCE, end - next);
                undoChunk.undoRows(lease, next, chunk);
                next += chunk;
            }
        } catch (RuntimeException | Error cause) {
            task.recordFailure(cause);
            throw cause;
        }
        return "COMPLETED";
    }
}
