package io.padron.jobs.actions;

import io.padron.access.ActingUser;
import io.padron.actions.ledger.ActionLedger;
import io.padron.actions.ledger.ActionWork;
import io.padron.actions.ledger.ClaimLostException;
import io.padron.customers.mass.MassChanges;
import io.padron.customers.mass.MassOutcome;
import io.padron.customers.mass.Target;
import io.padron.customers.mass.Touched;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Changes the customers of a chunk, or gives them back what they had, and moves the action forward in the same commit. */
@Dependent
@Named("action-writer")
class ActionWriter extends AbstractItemWriter {

    @Inject
    ActionScope scope;

    @Inject
    MassChanges customers;

    @Inject
    ActionLedger ledger;

    @Override
    public void writeItems(List<Object> items) {
        ActionWork work = scope.work().orElseThrow(() -> new ClaimLostException(scope.claim()));
        try (ActingUser.Scope actor = scope.act(work)) {
            if (work.undo()) {
                undo(work, items.stream().map(Touched.class::cast).toList());
            } else {
                change(work, items.stream().map(Target.class::cast).toList());
            }
        }
    }

    private void change(ActionWork work, List<Target> targets) {
        MassOutcome outcome = customers.apply(work.action().change(), targets);
        ledger.advance(work, targets.get(targets.size() - 1).id().value(), outcome);
    }

    private void undo(ActionWork work, List<Touched> touched) {
        MassOutcome outcome = customers.takeBack(work.action().change(), touched, work.undoReason());
        ledger.advance(work, touched.get(touched.size() - 1).id().value(), outcome);
    }
}
