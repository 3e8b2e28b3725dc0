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

    private boolean oldLeasesReleased;
    private @Nullable RunningJob runningJob;

    /** A job of this process and its lease. */
    private record RunningJob(BulkUpdateLease lease, long execution) {}

    /** Sweeps now, on another thread. */
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
            // A task that works alone must run without a bulk update, so that the cause of a crash is certain.
            if (!taskConcurrency.isExclusiveWaiting()) {
                ledger.acquireNextTask(node.owner()).ifPresent(this::startJob);
            }
        } catch (RuntimeException databaseAway) {
            // A schedule that fails twice in a row is never called again by the server.
            RARELY.warn("The sweep for waiting bulk updates failed; the next one follows", databaseAway);
        }
    }

    private void releaseOldLeases() {
        if (!oldLeasesReleased) {
            ledger.expireLeasesOfNode(node.name(), node.owner());
            oldLeasesReleased = true;
        }
    }

    /** Renewed at each sweep: finding the next customers among millions may take longer than a lease. */
    private void renewLeases() {
        RunningJob job = runningJob;
        if (job != null && ends.hasEnded(job.execution())) {
            Optional<Throwable> cause = ends.findCause(job.execution());
            ends.remove(job.execution());
            runningJob = null;
            cause.ifPresent(failure -> markFailed(job.lease(), failure));
        } else if (job != null) {
            ledger.renewLease(job.lease());
        }
    }

    /** The bulk update is retried when its lease expires. */
    private void markFailed(BulkUpdateLease lease, Throwable cause) {
        if (cause instanceof BulkUpdateLeaseLostException || cause.getCause() instanceof BulkUpdateLeaseLostException) {
            LOG.info(() -> "Stopped or taken over: bulk update " + lease.bulkUpdateId());
            return;
        }
        RARELY.warn("The job of a bulk update failed and will be retried", cause);
        ledger.markForRetry(lease);
    }

    /** Registers a job whose lease is to be renewed. */
    void registerJob(BulkUpdateLease lease, long execution) {
        runningJob = new RunningJob(lease, execution);
    }

    private void startJob(BulkUpdateTask work) {
        boolean allowed = users.findActor(work.actor())
                .filter(actor -> actor.hasRight(Right.WRITE_CUSTOMERS))
                .isPresent();
        if (!allowed) {
            ledger.failTask(work.lease(), "not-allowed");
            return;
        }
        LOG.info(() -> "Begins: bulk update " + work.lease().bulkUpdateId() + (work.undo() ? ", its undo" : "")
                + ", from customer " + work.position());
        Properties parameters = new Properties();
        parameters.setProperty("action", work.lease().bulkUpdateId().toString());
        parameters.setProperty("fence", Long.toString(work.lease().fence()));
        try {
            registerJob(work.lease(), BatchRuntime.getJobOperator().start("bulk-update", parameters));
        } catch (RuntimeException notStarted) {
            // The bulk update is retried when its lease expires.
            RARELY.warn("The job of a bulk update did not start", notStarted);
            ledger.markForRetry(work.lease());
        }
    }
}
