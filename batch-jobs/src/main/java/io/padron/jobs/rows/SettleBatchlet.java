package io.padron.jobs.rows;

import io.padron.access.ActingUser;
import io.padron.imports.ledger.OutcomeLedger;
import io.padron.imports.ledger.RunLedger;
import io.padron.imports.ledger.TooManyDoublesException;
import io.padron.kernel.Messages;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** Settles which rows double a lower one of their file, then empties the run's keys. */
@Dependent
@Named("settle-doubles")
class SettleBatchlet extends AbstractBatchlet {

    private static final Messages MESSAGES = Messages.beside(SettleBatchlet.class);

    @Inject
    TaskScope task;

    @Inject
    RunLedger runs;

    @Inject
    Settlement settlement;

    @Inject
    OutcomeLedger outcomes;

    @Override
    public String process() throws IOException {
        try (ActingUser.Scope submitter = task.act()) {
            // One step: when it is counted, the doubles are written and only the keys may be left.
            if (task.claim().rowsLeft() > 0) {
                settle();
            }
            outcomes.forgetKeys(task.claim().importId());
        } catch (IOException | RuntimeException | Error cause) {
            task.failsBy(cause);
            throw cause;
        }
        return "COMPLETED";
    }

    private void settle() throws IOException {
        try {
            settlement.judge(task.claim(), task.run());
        } catch (TooManyDoublesException hopeless) {
            runs.failed(
                    task.claim().importId(),
                    "too-many-duplicates",
                    MESSAGES.get("too-many-duplicates", hopeless.limit()));
        }
    }
}
