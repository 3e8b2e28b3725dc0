package io.padron.jobs.actions;

import io.padron.access.Right;
import io.padron.access.Users;
import io.padron.actions.ledger.ActionClaim;
import io.padron.actions.ledger.ActionLedger;
import io.padron.actions.ledger.ActionWork;
import io.padron.actions.ledger.ClaimLostException;
import io.padron.jobs.JobEnds;
import io.padron.jobs.Node;
import io.padron.jobs.RareLog;
import io.padron.jobs.Ready;
import io.padron.jobs.Turns;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Starts the job of the action whose turn it is: when told that one waits, and every few seconds in case nobody was told or
 * its worker died. Each start is a new execution that begins where the ledger stands; nobody waits for it here, but each look
 * prolongs its claim while it is at work.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ActionWorkers {

    private static final Logger LOG = Logger.getLogger(ActionWorkers.class.getName());
    private static final RareLog RARELY = RareLog.of(ActionWorkers.class);

    @Inject
    ActionLedger ledger;

    @Inject
    Users users;

    @Inject
    Node node;

    @Inject
    Ready ready;

    @Inject
    JobEnds ends;

    @Inject
    Turns turns;

    private boolean freed;
    private @Nullable Begun begun;

    /** A job of this process, and for what. */
    private record Begun(ActionClaim claim, long execution) {}

    /** Looks now, on a thread of its own. */
    @Asynchronous
    public void look() {
        sweep();
    }

    @Schedule(hour = "*", minute = "*", second = "1/3", persistent = false)
    void sweep() {
        if (!ready.isOpen()) {
            return;
        }
        try {
            freeOnce();
            keepAlive();
            // A task that works alone must not take the blame for what an action does, nor an action for its.
            if (!turns.anyAlone()) {
                ledger.claimNext(node.owner()).ifPresent(this::begin);
            }
        } catch (RuntimeException databaseAway) {
            // A schedule that fails twice in a row is never called again by the server.
            RARELY.warn("Nobody looked for waiting actions; the next look is near", databaseAway);
        }
    }

    private void freeOnce() {
        if (!freed) {
            ledger.freeActionsOf(node.name(), node.owner());
            freed = true;
        }
    }

    /** To find the next customers among millions may take longer than a claim lasts. */
    private void keepAlive() {
        Begun job = begun;
        if (job != null && ends.has(job.execution())) {
            Optional<Throwable> cause = ends.cause(job.execution());
            ends.forget(job.execution());
            begun = null;
            cause.ifPresent(why -> failed(job.claim(), why));
        } else if (job != null) {
            ledger.renew(job.claim());
        }
    }

    /** Its claim runs out, and then it is tried again. */
    private void failed(ActionClaim claim, Throwable cause) {
        if (cause instanceof ClaimLostException || cause.getCause() instanceof ClaimLostException) {
            LOG.info(() -> "Stopped or taken over: action " + claim.action());
            return;
        }
        RARELY.warn("The job of an action failed, and will be tried again", cause);
        ledger.giveBack(claim);
    }

    /** A job has begun whose claim is to be kept alive. */
    void begun(ActionClaim claim, long execution) {
        begun = new Begun(claim, execution);
    }

    private void begin(ActionWork work) {
        boolean letIn = users.actor(work.actor())
                .filter(actor -> actor.may(Right.WRITE_CUSTOMERS))
                .isPresent();
        if (!letIn) {
            ledger.fail(work.claim(), "not-allowed");
            return;
        }
        LOG.info(() -> "Begins: action " + work.claim().action() + (work.undo() ? ", its undo" : "")
                + ", from customer " + work.position());
        Properties parameters = new Properties();
        parameters.setProperty("action", work.claim().action().toString());
        parameters.setProperty("fence", Long.toString(work.claim().fence()));
        try {
            begun(work.claim(), BatchRuntime.getJobOperator().start("register-action", parameters));
        } catch (RuntimeException notStarted) {
            // Its claim runs out, and it is tried again.
            RARELY.warn("The job of an action did not start", notStarted);
            ledger.giveBack(work.claim());
        }
    }
}
