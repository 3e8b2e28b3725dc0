package io.padron.jobs;

import io.padron.imports.ledger.AttemptCounts;
import io.padron.imports.ledger.Lease;
import io.padron.imports.ledger.LeaseLostException;
import io.padron.imports.ledger.Phase;
import io.padron.imports.ledger.RunLedger;
import io.padron.imports.ledger.TaskKey;
import io.padron.imports.ledger.WakeUp;
import io.padron.imports.ledger.WorkLedger;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs one task: acquires its lease, runs its job to the end while it renews the lease, and advances the run.
 *
 * <p>A job that crashed starts again at the ledger's position: each start is a new execution whose reader opens at the
 * lease's offset, so nothing depends on the state of the batch runtime.
 */
@ApplicationScoped
class TaskRunner {

    private static final Logger LOG = Logger.getLogger(TaskRunner.class.getName());
    private static final int MAX_ATTEMPTS = 3;
    private static final int MAX_PICKS = 3;

    /** Short enough that a worker whose run was cancelled is soon free. */
    private static final Duration RENEWAL_INTERVAL = WorkLedger.LEASE_DURATION.dividedBy(10);

    /** The time limit for a job to stop. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private static final long MAX_PAUSE = 100;

    private static final Set<BatchStatus> RUNNING_STATES =
            EnumSet.of(BatchStatus.STARTING, BatchStatus.STARTED, BatchStatus.STOPPING);

    /** The time limit for a job that has ended to record its end in the database. */
    private static final Duration RECORD_LIMIT = Duration.ofSeconds(3);

    @Inject
    WorkLedger work;

    @Inject
    RunLedger runs;

    @Inject
    WakeUp workers;

    @Inject
    Node node;

    @Inject
    PoisonRows poisonRows;

    @Inject
    JobCompletions ends;

    @Inject
    TaskFailures taskFailures;

    @Inject
    TaskConcurrency taskConcurrency;

    @Inject
    TaskRows rows;

    @Inject
    StartGate startGate;

    /**
     * Runs one task outside any transaction: the next due one rather than the message's, because messages arrive in the
     * order of sending, and those of a large file would delay the next file.
     *
     * @param requested the task of the message
     */
    void runNext(TaskKey requested) throws InterruptedException {
        for (int picks = 0; picks < MAX_PICKS; picks++) {
            // If another worker has acquired the task meanwhile, the next one is tried.
            if (run(work.findNextTask().orElse(requested))) {
                return;
            }
        }
    }

    /** Runs the task; false when another worker has it or it is done. */
    boolean run(TaskKey task) throws InterruptedException {
        try {
            Optional<AttemptCounts> before = work.findAttempts(task, node.owner());
            if (before.isEmpty()) {
                return false;
            }
            try (TaskConcurrency.Slot slot =
                    taskConcurrency.acquire(before.get().crashes() > 0)) {
                return leaseAndRun(task);
            }
        } catch (RuntimeException failed) {
            // The ledger cannot be written; the pages of this node still show the reason.
            taskFailures.reportTransientFailure(task.importId(), failed);
            throw failed;
        }
    }

    private boolean leaseAndRun(TaskKey task) throws InterruptedException {
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            Optional<Lease> leased = startGate.isOpen() ? work.acquireLease(task, node.owner()) : Optional.empty();
            if (leased.isEmpty()) {
                return attempt > 1;
            }
            // Read after the lease: while this worker waited, another process may have advanced the task.
            int crashes =
                    work.findAttempts(leased.get()).map(AttemptCounts::crashes).orElse(0);
            if (TaskFailures.hasCrashedTooOften(task.phase(), crashes)) {
                taskFailures.failAfterCrashes(leased.get(), crashes);
                return true;
            }
            logStart(leased.get(), crashes);
            Outcome outcome = runJob(leased.get());
            if (outcome.done()) {
                poisonRows.clear(task);
                runs.advanceRun(task.importId()).forEach(workers::wake);
                return true;
            }
            if (!taskFailures.handleFailure(
                    new TaskFailures.TaskFailure(leased.get(), outcome.cause(), attempt == MAX_ATTEMPTS))) {
                return true;
            }
        }
        return true;
    }

    /** Logs before the job starts: if the job crashes this process, the log names the task. */
    private void logStart(Lease lease, int crashes) {
        Optional<Integer> first =
                runs.findRun(lease.importId()).flatMap(importRun -> rows.findFirstRow(lease, importRun));
        LOG.info(
                () -> "Begins: import " + lease.importId() + ", " + lease.task().phase()
                        + first.map(row -> ", " + lease.rowsLeft() + " rows from row " + row)
                                .orElse("")
                        + (crashes > 0 ? ", alone, after the end of " + crashes + " processes" : ""));
    }

    /** Whether the task is done, and otherwise the cause. */
    record Outcome(boolean done, Optional<Throwable> cause) {}

    private Outcome runJob(Lease lease) throws InterruptedException {
        Phase phase = lease.task().phase();
        boolean nothingLeft = lease.rowsLeft() == 0 && phase != Phase.PLAN && phase != Phase.DEDUPLICATE;
        Outcome outcome = nothingLeft ? new Outcome(true, Optional.empty()) : runToCompletion(lease);
        // The PLAN task is finished with its result; the others when their rows are done.
        return outcome.done() && phase != Phase.PLAN ? finishTask(lease) : outcome;
    }

    /** Marks the task of a completed job as done. It fails when the staged file has fewer rows than planned. */
    Outcome finishTask(Lease lease) {
        if (work.finishTask(lease)) {
            return new Outcome(true, Optional.empty());
        }
        return new Outcome(
                false,
                Optional.of(
                        work.renewLease(lease)
                                ? new IllegalStateException("Rows are missing in the staged file of " + lease.task())
                                : new LeaseLostException(lease.task())));
    }

    private Outcome runToCompletion(Lease lease) throws InterruptedException {
        try {
            long execution = BatchRuntime.getJobOperator()
                    .start(JobName.of(lease.task().phase()).id(), LeaseParameters.toProperties(lease));
            try {
                boolean completed = awaitJob(execution, lease) == BatchStatus.COMPLETED;
                return new Outcome(completed, ends.findCause(execution));
            } finally {
                ends.remove(execution);
            }
        } catch (RuntimeException notStarted) {
            return new Outcome(false, Optional.of(notStarted));
        }
    }

    /** Waits until the job has ended, and renews the lease meanwhile. */
    private BatchStatus awaitJob(long execution, Lease lease) throws InterruptedException {
        long renewAt = System.nanoTime() + RENEWAL_INTERVAL.toNanos();
        long pause = 1;
        while (true) {
            ends.awaitEnd(execution, Duration.ofNanos(Math.max(0, renewAt - System.nanoTime())));
            BatchStatus status = findStatus(execution);
            if (!RUNNING_STATES.contains(status)) {
                return status;
            }
            if (System.nanoTime() >= renewAt) {
                if (!renewLease(lease)) {
                    return stopJob(execution, lease);
                }
                renewAt = System.nanoTime() + RENEWAL_INTERVAL.toNanos();
            } else {
                // The job has ended; the database shows it in a moment.
                Thread.sleep(pause);
                pause = Math.min(pause * 2, MAX_PAUSE);
            }
        }
    }

    /** Returns the status in the database. A job that could not record its end there has failed. */
    private BatchStatus findStatus(long execution) {
        BatchStatus status = BatchStatus.STARTED;
        try {
            status = BatchRuntime.getJobOperator().getJobExecution(execution).getBatchStatus();
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.FINE, "The state of the job is unknown", databaseAway);
        }
        boolean unrecorded = ends.timeSinceEnd(execution)
                .filter(ago -> ago.compareTo(RECORD_LIMIT) > 0)
                .isPresent();
        return RUNNING_STATES.contains(status) && unrecorded ? BatchStatus.FAILED : status;
    }

    /** False when the lease is lost. A lease that cannot be renewed now stays valid until it expires. */
    private boolean renewLease(Lease lease) {
        try {
            return work.renewLease(lease);
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.FINE, "The lease could not be renewed", databaseAway);
            return true;
        }
    }

    /**
     * Stops the job of a cancelled or paused run, or of a lost lease. This worker continues even if its job does not
     * end.
     */
    private BatchStatus stopJob(long execution, Lease lease) throws InterruptedException {
        ends.awaitEnd(execution, Duration.ofSeconds(1));
        if (ends.hasEnded(execution)) {
            return findStatus(execution);
        }
        try {
            BatchRuntime.getJobOperator().stop(execution);
        } catch (RuntimeException ended) {
            LOG.log(Level.FINE, "The job has ended by itself", ended);
        }
        ends.awaitEnd(execution, STOP_LIMIT);
        if (!ends.hasEnded(execution)) {
            LOG.warning(() -> "A job does not stop and continues without its worker: " + lease.task());
        }
        ends.markFailed(execution, new LeaseLostException(lease.task()));
        return BatchStatus.STOPPED;
    }
}
