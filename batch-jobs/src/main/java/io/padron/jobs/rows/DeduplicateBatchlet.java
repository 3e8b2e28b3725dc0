package io.padron.jobs.rows;

import io.padron.access.CurrentUser;
import io.padron.imports.ledger.OutcomeLedger;
import io.padron.imports.ledger.RunLedger;
import io.padron.imports.ledger.TooManyDuplicatesException;
import io.padron.kernel.Messages;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** Finds the duplicates within a file, then deletes the run's keys. */
@Dependent
@Named("deduplicate-file")
class DeduplicateBatchlet extends AbstractBatchlet {

    private static final Messages MESSAGES = Messages.forClass(DeduplicateBatchlet.class);

    @Inject
    TaskScope task;

    @Inject
    RunLedger runs;

    @Inject
    FileDeduplication fileDeduplication;

    @Inject
    OutcomeLedger outcomes;

    @Override
    public String process() throws IOException {
        try (CurrentUser.Scope submitter = task.openUserScope()) {
            // The task has one step: once it is counted, the duplicates are recorded and only the keys may remain.
            if (task.lease().rowsLeft() > 0) {
                deduplicate();
            }
            outcomes.deleteKeys(task.lease().importId());
        } catch (IOException | RuntimeException | Error cause) {
            task.recordFailure(cause);
            throw cause;
        }
        return "COMPLETED";
    }

    private void deduplicate() throws IOException {
        try {
            fileDeduplication.recordDuplicates(task.lease(), task.run());
        } catch (TooManyDuplicatesException hopeless) {
            runs.failRun(
                    task.lease().importId(),
                    "too-many-duplicates",
                    MESSAGES.get("too-many-duplicates", hopeless.limit()));
        }
    }
}
