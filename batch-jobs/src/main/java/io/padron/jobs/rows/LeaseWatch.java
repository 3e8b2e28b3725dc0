package io.padron.jobs.rows;

import io.padron.imports.ledger.Lease;
import io.padron.imports.ledger.WorkLedger;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Reports that long work between two chunks must end: its job was stopped, or its lease is lost because the run was
 * cancelled or paused or another worker has the task. Cheap to call: it queries the ledger every other second. For one
 * thread.
 */
final class LeaseWatch implements BooleanSupplier {

    private static final Logger LOG = Logger.getLogger(LeaseWatch.class.getName());

    /** The time between two queries of the ledger. */
    static final Duration PAUSE = Duration.ofSeconds(2);

    private final WorkLedger work;
    private final Lease lease;
    private final BooleanSupplier stopped;
    private final long pause;
    private long nextQueryAt;
    private boolean lost;

    /** @param stopped whether the job was stopped */
    LeaseWatch(WorkLedger work, Lease lease, BooleanSupplier stopped, Duration pause) {
        this.work = work;
        this.lease = lease;
        this.stopped = stopped;
        this.pause = pause.toNanos();
        this.nextQueryAt = System.nanoTime() + this.pause;
    }

    @Override
    public boolean getAsBoolean() {
        if (!lost && System.nanoTime() - nextQueryAt >= 0) {
            lost = isLost();
            nextQueryAt = System.nanoTime() + pause;
        }
        return lost || stopped.getAsBoolean();
    }

    private boolean isLost() {
        try {
            return !work.renewLease(lease);
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.FINE, "The ledger did not confirm the lease", databaseAway);
            return false;
        }
    }
}
