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
    private static final int TRIES_AT_ONCE = 3;
    private static final int PICKS = 3;

    /** Often enough that a worker whose run was cancelled is soon free. */
    private static final Duration RENEWAL = WorkLedger.LEASE_DURATION.dividedBy(10);

    /** The time limit for a job to stop. */
    private static final Duration STOPPED_BY = Duration.ofSeconds(10);

    private static final long LONGEST_PAUSE = 100;

    private static final Set<BatchStatus> UNDER_WAY =
            EnumSet.of(BatchStatus.STARTING, BatchStatus.STARTED, BatchStatus.STOPPING);

    /** So long a job may take from its end to having written that down. */
    private static final Duration WRITTEN_BY = Duration.ofSeconds(3);

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
     * Runs one task outside any transaction: the next due one, because messages arrive in the order of sending, and
     * those of a large file would come before those of the next.
     *
     * @param called the task of the message
     */
    void runNext(TaskKey called) throws InterruptedException {
        for (int picks = 0; picks < PICKS; picks++) {
            // When another worker has acquired it meanwhile, the next one is tried.
            if (run(work.findNextTask().orElse(called))) {
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
            // The ledger cannot be written: the pages of this node show the reason at least.
            taskFailures.logTransientFailure(task.importId(), failed);
            throw failed;
        }
    }

    private boolean leaseAndRun(TaskKey task) throws InterruptedException {
        for (int tries = 1; tries <= TRIES_AT_ONCE; tries++) {
            Optional<Lease> leased = startGate.isOpen() ? work.acquireLease(task, node.owner()) : Optional.empty();
            if (leased.isEmpty()) {
                return tries > 1;
            }
            // Read together with the lease: while this worker waited, another process may have advanced the task.
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
                    new TaskFailures.TaskFailure(leased.get(), outcome.cause(), tries == TRIES_AT_ONCE))) {
                return true;
            }
        }
        return true;
    }

    /** Before it begins: if it is the last that this process does, the log says what that was. */
    private void logStart(Lease lease, int crashes) {
        Optional<Integer> first =
                runs.findRun(lease.importId()).flatMap(importRun -> rows.findFirstRow(lease, importRun));
        LOG.info(
                () -> "Begins: import " + lease.importId() + ", " + lease.task().phase()
                        + first.map(row -> ", " + lease.rowsLeft() + " rows from row " + row)
                                .orElse("")
                        + (crashes > 0 ? ", alone, after the end of " + crashes + " processes" : ""));
    }

    /** Whether the task was done, and why not. */
    record Outcome(boolean done, Optional<Throwable> cause) {}

    private Outcome runJob(Lease lease) throws InterruptedException {
        Phase phase = lease.task().phase();
        boolean nothingLeft = lease.rowsLeft() == 0 && phase != Phase.PLAN && phase != Phase.DEDUPLICATE;
        Outcome outcome = nothingLeft ? new Outcome(true, Optional.empty()) : runToCompletion(lease);
        // The PLAN task is finished by what it writes down; the others when their rows are done.
        return outcome.done() && phase != Phase.PLAN ? finishTask(lease) : outcome;
    }

    /** Marks the task done whose job has completed: its rows may end before their number does, and then it is not done. */
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

    /** Renews the lease until the job has ended. */
    private BatchStatus awaitJob(long execution, Lease lease) throws InterruptedException {
        long renewAt = System.nanoTime() + RENEWAL.toNanos();
        long pause = 1;
        while (true) {
            ends.awaitEnd(execution, Duration.ofNanos(Math.max(0, renewAt - System.nanoTime())));
            BatchStatus status = findStatus(execution);
            if (!UNDER_WAY.contains(status)) {
                return status;
            }
            if (System.nanoTime() >= renewAt) {
                if (!renewLease(lease)) {
                    return stopJob(execution, lease);
                }
                renewAt = System.nanoTime() + RENEWAL.toNanos();
            } else {
                // It has ended, and the database will say so in a moment.
                Thread.sleep(pause);
                pause = Math.min(pause * 2, LONGEST_PAUSE);
            }
        }
    }

    /** What the database says; a job that could not write down its end there has failed, whatever it says. */
    private BatchStatus findStatus(long execution) {
        BatchStatus status = BatchStatus.STARTED;
        try {
            status = BatchRuntime.getJobOperator().getJobExecution(execution).getBatchStatus();
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.FINE, "The state of the job is unknown", databaseAway);
        }
        boolean unwritten = ends.timeSinceEnd(execution)
                .filter(ago -> ago.compareTo(WRITTEN_BY) > 0)
                .isPresent();
        return UNDER_WAY.contains(status) && unwritten ? BatchStatus.FAILED : status;
    }

    /** False when the lease is lost. A lease that cannot be renewed now stays valid until it expires. */
    private boolean renewLease(Lease lease) {
        try {
            return work.renewLease(lease);
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.FINE, "The lease could not be prolonged", databaseAway);
            return true;
        }
    }

    /**
     * The run was cancelled or paused, or another worker has the task: this worker continues even if its job does not
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
        ends.awaitEnd(execution, STOPPED_BY);
        if (!ends.hasEnded(execution)) {
            LOG.warning(() -> "A job goes on without its worker, for it does not stop: " + lease.task());
        }
        ends.markFailed(execution, new LeaseLostException(lease.task()));
        return BatchStatus.STOPPED;
    }
}
