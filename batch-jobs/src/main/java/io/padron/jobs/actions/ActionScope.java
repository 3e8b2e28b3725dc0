package io.padron.jobs.actions;

import io.padron.access.ActingUser;
import io.padron.access.Actor;
import io.padron.access.Users;
import io.padron.actions.ActionId;
import io.padron.actions.ledger.ActionClaim;
import io.padron.actions.ledger.ActionLedger;
import io.padron.actions.ledger.ActionWork;
import io.padron.jobs.JobEnds;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The action on which a job works, and in whose name, with the rights they have as the job begins. */
@Dependent
class ActionScope {

    @Inject
    JobContext job;

    @Inject
    ActionLedger ledger;

    @Inject
    Users users;

    @Inject
    JobEnds ends;

    private @Nullable Actor actor;

    ActionClaim claim() {
        Properties parameters = job.getProperties();
        return new ActionClaim(
                ActionId.parse(parameters.getProperty("action", ""))
                        .orElseThrow(() -> new IllegalArgumentException("The job names no action")),
                Long.parseLong(parameters.getProperty("fence")));
    }

    /** What is left to do; empty when somebody else has it meanwhile, or a person stopped it. */
    Optional<ActionWork> work() {
        return ledger.work(claim());
    }

    /** Tells why the job fails outside its chunks, which the batch runtime would only write into its own log. */
    void failsBy(Throwable cause) {
        ends.failed(job.getExecutionId(), cause);
    }

    /** Binds to this thread in whose name the work is done. */
    ActingUser.Scope act(ActionWork work) {
        if (actor == null) {
            actor = users.actor(work.actor())
                    .orElseThrow(() -> new IllegalStateException("Who submitted the action is no longer let in"));
        }
        return ActingUser.as(actor);
    }
}
