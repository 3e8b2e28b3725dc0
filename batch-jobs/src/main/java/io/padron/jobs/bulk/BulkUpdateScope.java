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

/** The bulk update on which a job works, and in whose name, with the rights they have as the job begins. */
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
                        .orElseThrow(() -> new IllegalArgumentException("The job names no action")),
                Long.parseLong(parameters.getProperty("fence")));
    }

    /** The remaining work; empty when another worker has the lease, or the user has cancelled it. */
    Optional<BulkUpdateTask> findTask() {
        return ledger.findTask(lease());
    }

    /** Tells why the job fails outside its chunks, which the batch runtime would only write into its own log. */
    void recordFailure(Throwable cause) {
        ends.markFailed(job.getExecutionId(), cause);
    }

    /** Binds to this thread in whose name the work is done. */
    CurrentUser.Scope openUserScope(BulkUpdateTask work) {
        if (actor == null) {
            actor = users.findActor(work.actor())
                    .orElseThrow(() -> new IllegalStateException("Who submitted the action is no longer let in"));
        }
        return CurrentUser.bind(actor);
    }
}
