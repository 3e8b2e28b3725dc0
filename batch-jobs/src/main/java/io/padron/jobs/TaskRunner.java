package io.padron.jobs;

import io.padron.imports.ledger.Claim;
import io.padron.imports.ledger.Phase;
import io.padron.imports.ledger.RunLedger;
import io.padron.imports.ledger.TaskKey;
import io.padron.imports.ledger.WakeUp;
import io.padron.imports.ledger.WorkLedger;
import io.padron.kernel.Messages;
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
    private static final Messages MESSAGES = Messages.beside(TaskRunner.class);
    private static final int TRIES_AT_ONCE = 3;

    /** Of a file that cannot be read through: less than a minute. */
    private static final int TRIES = 10;

    /** Of work that is under way: some ten minutes, in which somebody may make room on a disk that is full. */
    private static final int TRIES_OF_ROWS = 120;

    private static final int PICKS = 3;
    private static final Duration RENEWAL = WorkLedger.LEASE.dividedBy(3);
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
    private boolean run(TaskKey task) throws InterruptedException {
        for (int tries = 1; tries <= TRIES_AT_ONCE; tries++) {
            Optional<Claim> claim = work.claim(task, node.owner());
            if (claim.isEmpty()) {
                return tries > 1;
            }
            if (done(claim.get())) {
                stumbles.forget(task);
                runs.proceed(task.importId()).forEach(workers::wake);
                return true;
            }
            giveBack(claim.get(), tries);
        }
        return true;
    }

    private boolean done(Claim claim) throws InterruptedException {
        Phase phase = claim.task().phase();
        boolean nothingLeft = claim.rowsLeft() == 0 && phase != Phase.PLAN && phase != Phase.SETTLE;
        if (!nothingLeft && !completes(claim)) {
            return false;
        }
        // The PLAN task is finished by what it writes down; the others when their rows are done.
        return phase == Phase.PLAN || work.finish(claim);
    }

    private boolean completes(Claim claim) throws InterruptedException {
        try {
            long execution = BatchRuntime.getJobOperator()
                    .start(JobName.of(claim.task().phase()).id(), ClaimParameters.of(claim));
            try {
                return await(execution, claim) == BatchStatus.COMPLETED;
            } finally {
                ends.forget(execution);
            }
        } catch (RuntimeException notStarted) {
            LOG.log(Level.WARNING, "The job of " + claim.task() + " did not run", notStarted);
            return false;
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
                renew(claim);
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

    /** A lease that cannot be prolonged now runs on. */
    private void renew(Claim claim) {
        try {
            work.renew(claim);
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.FINE, "The lease could not be prolonged", databaseAway);
        }
    }

    private void giveBack(Claim claim, int tries) {
        Duration pause = tries < TRIES_AT_ONCE ? Duration.ZERO : Duration.ofSeconds(15);
        int attempts = work.giveBack(claim, pause);
        int most = claim.task().phase() == Phase.PLAN ? TRIES : TRIES_OF_ROWS;
        if (attempts >= most || stumbles.hopeless(claim.task())) {
            stumbles.forget(claim.task());
            LOG.severe(() -> "Given up after " + attempts + " attempts without progress: " + claim.task());
            String told = claim.task().phase() == Phase.UNDO ? "undo-error" : "internal-error";
            runs.failed(claim.importId(), "internal-error", MESSAGES.get(told));
        }
    }
}
