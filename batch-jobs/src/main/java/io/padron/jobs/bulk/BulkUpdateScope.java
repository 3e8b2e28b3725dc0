package io.padron.jobs.bulk;

import io.padron.access.Actor;
import io.padron.access.CurrentUser;
import io.padron.access.Users;
import io.padron.bulk.BulkUpdateId;
import io.padron.bulk.ledger.BulkUpdateLease;
import io.padron.bulk.ledger.BulkUpdateLedger;
import io.padron.bulk.ledger.BulkUpdateTask;
import io.padron.jobs.JobCompletions;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The bulk update of a job, and the user who submitted it, with their rights at the start of the job. */
@Dependent
class BulkUpdateScope {

    @Inject
    JobContext job;

    @Inject
    BulkUpdateLedger ledger;

    @Inject
    Users users;

    @Inject
    JobCompletions ends;

    private @Nullable Actor actor;

    BulkUpdateLease lease() {
        Properties parameters = job.getProperties();
        return new BulkUpdateLease(
                BulkUpdateId.parse(parameters.getProperty("action", ""))
                        .orElseThrow(() -> new IllegalArgumentException("The job names no bulk update")),
                Long.parseLong(parameters.getProperty("fence")));
    }

    /**
     * Returns the remaining work; empty when another worker has the lease or the user has cancelled the bulk update.
     */
    Optional<BulkUpdateTask> findTask() {
        return ledger.findTask(lease());
    }

    /** Records why the job fails outside its chunks; the batch runtime only logs it. */
    void recordFailure(Throwable cause) {
        ends.markFailed(job.getExecutionId(), cause);
    }

    /** Binds the user who submitted the bulk update to this thread. */
    CurrentUser.Scope openUserScope(BulkUpdateTask work) {
        if (actor == null) {
            actor = users.findActor(work.actor())
                    .orElseThrow(() -> new IllegalStateException("The submitter of the update is no longer active"));
        }
        return CurrentUser.bind(actor);
    }
}
