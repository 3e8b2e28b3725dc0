package io.padron.jobs;

import io.padron.imports.ledger.Attempts;
import io.padron.imports.ledger.Claim;
import io.padron.imports.ledger.ClaimLostException;
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
 * Does one task: claims it, runs its job to the end while it keeps the claim alive, and takes the run's next step.
 *
 * <p>A job that died starts again where the ledger stands: each start is a new execution whose reader opens at the claim's
 * offset, so nothing depends on what the batch runtime remembers.
 */
@ApplicationScoped
class TaskRunner {

    private static final Logger LOG = Logger.getLogger(TaskRunner.class.getName());
    private static final int TRIES_AT_ONCE = 3;
    private static final int PICKS = 3;

    /** Often enough that a worker whose run was cancelled is soon free. */
    private static final Duration RENEWAL = WorkLedger.LEASE.dividedBy(10);

    /** So long it is waited for a job that was told to stop. */
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
    Stumbles stumbles;

    @Inject
    JobEnds ends;

    @Inject
    Setbacks setbacks;

    @Inject
    Turns turns;

    @Inject
    TaskRows rows;

    @Inject
    Ready ready;

    /**
     * Does one task, outside any transaction: the one whose turn it is, for messages come in the order in which they were
     * sent, all those of a large file before those of the next.
     *
     * @param called the task of which the message told
     */
    void runNext(TaskKey called) throws InterruptedException {
        for (int picks = 0; picks < PICKS; picks++) {
            // Somebody else may be as fast: then it is another one's turn.
            if (run(work.next().orElse(called))) {
                return;
            }
        }
    }

    /** Does the task; false when somebody else has it or it is done. */
    boolean run(TaskKey task) throws InterruptedException {
        try {
            Optional<Attempts> before = work.attempts(task, node.owner());
            if (before.isEmpty()) {
                return false;
            }
            try (Turns.Turn turn = turns.take(before.get().deaths() > 0)) {
                return claimAndRun(task);
            }
        } catch (RuntimeException failed) {
            // Not even the ledger can be written: people who look at the run learn at least why.
            setbacks.tellPassing(task.importId(), failed);
            throw failed;
        }
    }

    private boolean claimAndRun(TaskKey task) throws InterruptedException {
        for (int tries = 1; tries <= TRIES_AT_ONCE; tries++) {
            Optional<Claim> claim = ready.isOpen() ? work.claim(task, node.owner()) : Optional.empty();
            if (claim.isEmpty()) {
                return tries > 1;
            }
            // Read with the claim: while this one waited for its turn, another process may have moved the task forward.
            int deaths = work.attempts(claim.get()).map(Attempts::deaths).orElse(0);
            if (Setbacks.deadly(task.phase(), deaths)) {
                setbacks.endDeadly(claim.get(), deaths);
                return true;
            }
            announce(claim.get(), deaths);
            Outcome outcome = done(claim.get());
            if (outcome.done()) {
                stumbles.forget(task);
                runs.proceed(task.importId()).forEach(workers::wake);
                return true;
            }
            if (!setbacks.goesOn(new Setbacks.Failure(claim.get(), outcome.cause(), tries == TRIES_AT_ONCE))) {
                return true;
            }
        }
        return true;
    }

    /** Before it begins: if it is the last that this process does, the log says what that was. */
    private void announce(Claim claim, int deaths) {
        Optional<Integer> first = runs.run(claim.importId()).flatMap(run -> rows.first(claim, run));
        LOG.info(
                () -> "Begins: import " + claim.importId() + ", " + claim.task().phase()
                        + first.map(row -> ", " + claim.rowsLeft() + " rows from row " + row)
                                .orElse("")
                        + (deaths > 0 ? ", alone, after the end of " + deaths + " processes" : ""));
    }

    /** Whether the task was done, and why not. */
    record Outcome(boolean done, Optional<Throwable> cause) {}

    private Outcome done(Claim claim) throws InterruptedException {
        Phase phase = claim.task().phase();
        boolean nothingLeft = claim.rowsLeft() == 0 && phase != Phase.PLAN && phase != Phase.SETTLE;
        Outcome outcome = nothingLeft ? new Outcome(true, Optional.empty()) : completes(claim);
        // The PLAN task is finished by what it writes down; the others when their rows are done.
        return outcome.done() && phase != Phase.PLAN ? finish(claim) : outcome;
    }

    /** Marks the task done whose job has completed: its rows may end before their number does, and then it is not done. */
    Outcome finish(Claim claim) {
        if (work.finish(claim)) {
            return new Outcome(true, Optional.empty());
        }
        return new Outcome(
                false,
                Optional.of(
                        work.renew(claim)
                                ? new IllegalStateException("Rows are missing in the staged file of " + claim.task())
                                : new ClaimLostException(claim.task())));
    }

    private Outcome completes(Claim claim) throws InterruptedException {
        try {
            long execution = BatchRuntime.getJobOperator()
                    .start(JobName.of(claim.task().phase()).id(), ClaimParameters.of(claim));
            try {
                boolean completed = await(execution, claim) == BatchStatus.COMPLETED;
                return new Outcome(completed, ends.cause(execution));
            } finally {
                ends.forget(execution);
            }
        } catch (RuntimeException notStarted) {
            return new Outcome(false, Optional.of(notStarted));
        }
    }

    /** Keeps the claim alive until the job has ended. */
    private BatchStatus await(long execution, Claim claim) throws InterruptedException {
        long renewAt = System.nanoTime() + RENEWAL.toNanos();
        long pause = 1;
        while (true) {
            ends.await(execution, Duration.ofNanos(Math.max(0, renewAt - System.nanoTime())));
            BatchStatus status = status(execution);
            if (!UNDER_WAY.contains(status)) {
                return status;
            }
            if (System.nanoTime() >= renewAt) {
                if (!renew(claim)) {
                    return stopped(execution, claim);
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
    private BatchStatus status(long execution) {
        BatchStatus status = BatchStatus.STARTED;
        try {
            status = BatchRuntime.getJobOperator().getJobExecution(execution).getBatchStatus();
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.FINE, "Nobody can tell how the job is", databaseAway);
        }
        boolean unwritten = ends.since(execution)
                .filter(ago -> ago.compareTo(WRITTEN_BY) > 0)
                .isPresent();
        return UNDER_WAY.contains(status) && unwritten ? BatchStatus.FAILED : status;
    }

    /** False when the claim is lost. A lease that cannot be prolonged now runs on. */
    private boolean renew(Claim claim) {
        try {
            return work.renew(claim);
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.FINE, "The lease could not be prolonged", databaseAway);
            return true;
        }
    }

    /** The run was cancelled or paused, or is somebody else's: the worker is free even if its job does not end. */
    private BatchStatus stopped(long execution, Claim claim) throws InterruptedException {
        ends.await(execution, Duration.ofSeconds(1));
        if (ends.has(execution)) {
            return status(execution);
        }
        try {
            BatchRuntime.getJobOperator().stop(execution);
        } catch (RuntimeException ended) {
            LOG.log(Level.FINE, "The job has ended by itself", ended);
        }
        ends.await(execution, STOPPED_BY);
        if (!ends.has(execution)) {
            LOG.warning(() -> "A job goes on without its worker, for it does not stop: " + claim.task());
        }
        ends.failed(execution, new ClaimLostException(claim.task()));
        return BatchStatus.STOPPED;
    }
}
