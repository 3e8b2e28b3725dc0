package io.padron.jobs.bulk;

import io.padron.access.Right;
import io.padron.access.Users;
import io.padron.bulk.ledger.BulkUpdateLease;
import io.padron.bulk.ledger.BulkUpdateLeaseLostException;
import io.padron.bulk.ledger.BulkUpdateLedger;
import io.padron.bulk.ledger.BulkUpdateTask;
import io.padron.jobs.JobCompletions;
import io.padron.jobs.Node;
import io.padron.jobs.RateLimitedLog;
import io.padron.jobs.StartGate;
import io.padron.jobs.TaskConcurrency;
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
 * Starts the job of the next bulk update: at a wake-up, and every few seconds in case a wake-up was lost or a worker
 * has crashed. Each start is a new execution that begins at the ledger's position; no thread waits for it, but each
 * sweep renews its lease while it runs.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BulkUpdateWorkers {

    private static final Logger LOG = Logger.getLogger(BulkUpdateWorkers.class.getName());
    private static final RateLimitedLog RARELY = RateLimitedLog.of(BulkUpdateWorkers.class);

    @Inject
    BulkUpdateLedger ledger;

    @Inject
    Users users;

    @Inject
    Node node;

    @Inject
    StartGate startGate;

    @Inject
    JobCompletions ends;

    @Inject
    TaskConcurrency taskConcurrency;

    private boolean freed;
    private @Nullable RunningJob runningJob;

    /** A job of this process, and for what. */
    private record RunningJob(BulkUpdateLease lease, long execution) {}

    /** Looks now, on a thread of its own. */
    @Asynchronous
    public void startNext() {
        sweep();
    }

    @Schedule(hour = "*", minute = "*", second = "1/3", persistent = false)
    void sweep() {
        if (!startGate.isOpen()) {
            return;
        }
        try {
            releaseOldLeases();
            renewLeases();
            // A task that works alone must not take the blame for what a bulk update does, nor a bulk update for its.
            if (!taskConcurrency.isExclusiveWaiting()) {
                ledger.acquireNextTask(node.owner()).ifPresent(this::startJob);
            }
        } catch (RuntimeException databaseAway) {
            // A schedule that fails twice in a row is never called again by the server.
            RARELY.warn("The sweep for waiting bulk updates failed; the next one follows", databaseAway);
        }
    }

    private void releaseOldLeases() {
        if (!freed) {
            ledger.expireLeasesOfNode(node.name(), node.owner());
            freed = true;
        }
    }

    /** Finding the next customers among millions may take longer than a lease. */
    private void renewLeases() {
        RunningJob job = runningJob;
        if (job != null && ends.hasEnded(job.execution())) {
            Optional<Throwable> cause = ends.findCause(job.execution());
            ends.remove(job.execution());
            runningJob = null;
            cause.ifPresent(why -> markFailed(job.lease(), why));
        } else if (job != null) {
            ledger.renewLease(job.lease());
        }
    }

    /** Its lease expires, and then it is tried again. */
    private void markFailed(BulkUpdateLease held, Throwable cause) {
        if (cause instanceof BulkUpdateLeaseLostException || cause.getCause() instanceof BulkUpdateLeaseLostException) {
            LOG.info(() -> "Stopped or taken over: bulk update " + held.bulkUpdateId());
            return;
        }
        RARELY.warn("The job of an action failed, and will be tried again", cause);
        ledger.markForRetry(held);
    }

    /** Registers a job whose lease is to be renewed. */
    void registerJob(BulkUpdateLease held, long execution) {
        runningJob = new RunningJob(held, execution);
    }

    private void startJob(BulkUpdateTask work) {
        boolean letIn = users.findActor(work.actor())
                .filter(actor -> actor.hasRight(Right.WRITE_CUSTOMERS))
                .isPresent();
        if (!letIn) {
            ledger.failTask(work.lease(), "not-allowed");
            return;
        }
        LOG.info(() -> "Begins: action " + work.lease().bulkUpdateId() + (work.undo() ? ", its undo" : "")
                + ", from customer " + work.position());
        Properties parameters = new Properties();
        parameters.setProperty("action", work.lease().bulkUpdateId().toString());
        parameters.setProperty("fence", Long.toString(work.lease().fence()));
        try {
            registerJob(work.lease(), BatchRuntime.getJobOperator().start("bulk-update", parameters));
        } catch (RuntimeException notStarted) {
            // Its lease expires, and then it is tried again.
            RARELY.warn("The job of a bulk update did not start", notStarted);
            ledger.markForRetry(work.lease());
        }
    }
}
