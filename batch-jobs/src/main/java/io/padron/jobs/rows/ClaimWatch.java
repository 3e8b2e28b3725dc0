package io.padron.jobs.rows;

import io.padron.imports.ledger.Claim;
import io.padron.imports.ledger.WorkLedger;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Says when long work between two chunks has to end: its job was stopped, or its claim is lost, because the run was cancelled
 * or paused or another worker has it. Cheap to ask: the ledger is asked every other second. For one thread.
 */
final class ClaimWatch implements BooleanSupplier {

    private static final Logger LOG = Logger.getLogger(ClaimWatch.class.getName());

    /** Between two questions to the ledger. */
    static final Duration PAUSE = Duration.ofSeconds(2);

    private final WorkLedger work;
    private final Claim claim;
    private final BooleanSupplier stopped;
    private final long pause;
    private long askAt;
    private boolean lost;

    /** @param stopped whether the job was stopped */
    ClaimWatch(WorkLedger work, Claim claim, BooleanSupplier stopped, Duration pause) {
        this.work = work;
        this.claim = claim;
        this.stopped = stopped;
        this.pause = pause.toNanos();
        this.askAt = System.nanoTime() + this.pause;
    }

    @Override
    public boolean getAsBoolean() {
        if (!lost && System.nanoTime() - askAt >= 0) {
            lost = isLost();
            askAt = System.nanoTime() + pause;
        }
        return lost || stopped.getAsBoolean();
    }

    private boolean isLost() {
        try {
            return !work.renew(claim);
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.FINE, "The ledger does not say whose the claim is", databaseAway);
            return false;
        }
    }
}
