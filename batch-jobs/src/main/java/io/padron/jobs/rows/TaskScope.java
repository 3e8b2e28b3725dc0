package io.padron.jobs.rows;

import io.padron.access.Actor;
import io.padron.access.CurrentUser;
import io.padron.access.Users;
import io.padron.imports.ImportId;
import io.padron.imports.ledger.ImportRun;
import io.padron.imports.ledger.Lease;
import io.padron.imports.ledger.RunLedger;
import io.padron.jobs.JobCompletions;
import io.padron.jobs.LeaseParameters;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * The task of a job, and the user who submitted the run, with their current rights. Both are read at the first use: the
 * batch runtime reports a failure in a bean's constructor as a missing class.
 */
@Dependent
class TaskScope {

    @Inject
    JobContext job;

    @Inject
    RunLedger runs;

    @Inject
    Users users;

    @Inject
    JobCompletions ends;

    private @Nullable Lease lease;
    private @Nullable ImportRun importRun;
    private @Nullable Actor submitter;

    Lease lease() {
        if (lease == null) {
            lease = LeaseParameters.toLease(job.getProperties());
        }
        return lease;
    }

    ImportRun run() {
        if (importRun == null) {
            ImportId id = lease().importId();
            importRun = runs.findRun(id).orElseThrow(() -> new IllegalStateException("No such run: " + id));
        }
        return importRun;
    }

    /** Records why the job fails outside its chunks; the batch runtime only logs it. */
    void recordFailure(Throwable cause) {
        ends.markFailed(job.getExecutionId(), cause);
    }

    /** Binds the user who submitted the run to this thread. */
    CurrentUser.Scope openUserScope() {
        if (submitter == null) {
            submitter = users.findActor(run().startedBy())
                    .orElseThrow(() -> new IllegalStateException("The submitter of the run is no longer active"));
        }
        return CurrentUser.bind(submitter);
    }
}
