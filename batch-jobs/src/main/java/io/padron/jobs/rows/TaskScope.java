package io.padron.jobs.rows;

import io.padron.access.ActingUser;
import io.padron.access.Actor;
import io.padron.access.Users;
import io.padron.imports.ImportId;
import io.padron.imports.ledger.Claim;
import io.padron.imports.ledger.Run;
import io.padron.imports.ledger.RunLedger;
import io.padron.jobs.ClaimParameters;
import io.padron.jobs.JobEnds;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * The task on which a job works, and in whose name: who submitted the run, with the rights they have as the job begins.
 * Found out at the first use: what fails while a bean is made, the batch runtime reports as a class that is not there.
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
    JobEnds ends;

    private @Nullable Claim claim;
    private @Nullable Run run;
    private @Nullable Actor submitter;

    Claim claim() {
        if (claim == null) {
            claim = ClaimParameters.read(job.getProperties());
        }
        return claim;
    }

    Run run() {
        if (run == null) {
            ImportId id = claim().importId();
            run = runs.run(id).orElseThrow(() -> new IllegalStateException("No such run: " + id));
        }
        return run;
    }

    /** Tells why the job fails; of a batchlet, which the batch runtime would only write into the log. */
    void failsBy(Throwable cause) {
        ends.failed(job.getExecutionId(), cause);
    }

    /** Binds the submitter to this thread. */
    ActingUser.Scope act() {
        if (submitter == null) {
            submitter = users.actor(run().startedBy())
                    .orElseThrow(() -> new IllegalStateException("Who submitted the run is no longer let in"));
        }
        return ActingUser.as(submitter);
    }
}
