package io.padron.jobs.actions;

import io.padron.actions.ledger.ActionLedger;
import io.padron.actions.ledger.ActionWakeUp;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Ends the action when all its customers are done, and calls for the next one. */
@Dependent
@Named("action-end")
class ActionEnd extends AbstractBatchlet {

    @Inject
    ActionScope scope;

    @Inject
    ActionLedger ledger;

    @Inject
    ActionWakeUp workers;

    @Override
    public String process() {
        try {
            boolean ended = ledger.finish(scope.claim());
            workers.wake();
            return ended ? "COMPLETED" : "LOST";
        } catch (RuntimeException cause) {
            scope.failsBy(cause);
            throw cause;
        }
    }
}
