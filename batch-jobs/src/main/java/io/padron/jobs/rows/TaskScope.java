package io.padron.jobs.rows;

import io.padron.access.ActingUser;
import io.padron.access.Actor;
import io.padron.access.Users;
import io.padron.imports.Claim;
import io.padron.imports.ImportId;
import io.padron.imports.Run;
import io.padron.imports.RunLedger;
import io.padron.jobs.ClaimParameters;
import jakarta.annotation.PostConstruct;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The task on which a job works, and in whose name: who submitted the run, with the rights they have as the job begins. */
@Dependent
class TaskScope {

    @Inject
    JobContext job;

    @Inject
    RunLedger runs;

    @Inject
    Users users;

    private Claim claim;
    private Run run;
    private Actor submitter;

    @PostConstruct
    void open() {
        claim = ClaimParameters.read(job.getProperties());
        ImportId id = claim.importId();
        run = runs.run(id).orElseThrow(() -> new IllegalStateException("No such run: " + id));
        submitter = users.actor(run.startedBy())
                .orElseThrow(() -> new IllegalStateException("Who submitted the run is no longer let in"));
    }

    Claim claim() {
        return claim;
    }

    Run run() {
        return run;
    }

    /** Binds the submitter to this thread. */
    ActingUser.Scope act() {
        return ActingUser.as(submitter);
    }
}
