package io.padron.jobs.housekeeping;

import io.padron.imports.cluster.ClusterLock;
import io.padron.imports.ledger.RunLeftovers;
import io.padron.jobs.Node;
import io.padron.jobs.RateLimitedLog;
import io.padron.jobs.StartGate;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Logger;

/**
 * Deletes expired data once an hour: the batch runtime's records of jobs of more than a week ago, and the leftovers of
 * aborted uploads and crashed planning.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Housekeeper {

    private static final Logger LOG = Logger.getLogger(Housekeeper.class.getName());
    private static final RateLimitedLog RARELY = RateLimitedLog.of(Housekeeper.class);

    /** No job lasts longer than hours; records are kept this long for diagnosis. */
    static final Duration KEPT = Duration.ofDays(7);

    /** A running upload writes continuously: a file without a write for that long belongs to no upload. */
    private static final Duration ABANDONED_AFTER = Duration.ofDays(1);

    private static final Duration LOCK_DURATION = Duration.ofMinutes(30);

    @Inject
    JobHistory history;

    @Inject
    RunLeftovers runLeftovers;

    @Inject
    ClusterLock clusterLock;

    @Inject
    Node node;

    @Inject
    StartGate startGate;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "7", persistent = false)
    void removeExpired() {
        try {
            if (startGate.isOpen()
                    && clusterLock.tryAcquire(ClusterLock.LockName.HISTORY, node.name(), LOCK_DURATION)) {
                removeExpired(clock.instant());
            }
        } catch (SQLException | IOException | RuntimeException failed) {
            // A schedule that fails twice in a row is never called again by the server.
            RARELY.warn("The deletion of expired data failed; the next one follows in an hour", failed);
        }
    }

    private void removeExpired(Instant now) throws SQLException, IOException {
        int deletedJobs = history.deleteBefore(now.minus(KEPT));
        if (deletedJobs > 0) {
            LOG.info(() -> "Records of " + deletedJobs + " old jobs were deleted");
        }
        int files = runLeftovers.deleteOlderThan(now.minus(ABANDONED_AFTER));
        if (files > 0) {
            LOG.info(() -> files + " files of aborted uploads and crashed planning were deleted");
        }
    }
}
