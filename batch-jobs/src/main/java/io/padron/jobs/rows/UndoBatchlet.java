package io.padron.jobs.rows;

import io.padron.access.ActingUser;
import io.padron.imports.ledger.Claim;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Takes back the customers of a range of rows, chunk by chunk. Killed anywhere, it goes on behind the last chunk. */
@Dependent
@Named("undo-rows")
class UndoBatchlet extends AbstractBatchlet {

    private static final int ROWS_AT_ONCE = 500;

    @Inject
    TaskScope task;

    @Inject
    Undoing undoing;

    @Override
    public String process() {
        Claim claim = task.claim();
        int next = Math.toIntExact(claim.nextOffset());
        int end = next + claim.rowsLeft();
        try (ActingUser.Scope orderer = task.act()) {
            while (next < end) {
                int chunk = Math.min(ROWS_AT_ONCE, end - next);
                undoing.chunk(claim, next, chunk);
                next += chunk;
            }
        } catch (RuntimeException | Error cause) {
            task.failsBy(cause);
            throw cause;
        }
        return "COMPLETED";
    }
}
