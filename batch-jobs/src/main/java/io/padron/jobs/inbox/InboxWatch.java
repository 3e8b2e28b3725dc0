package io.padron.jobs.inbox;

import io.padron.imports.ledger.ClusterLock;
import io.padron.jobs.Node;
import io.padron.jobs.RateLimitedLog;
import io.padron.jobs.StartGate;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Looks into the inbox every few seconds. Where nodes share it only one looks, so that a large file is not copied by all of
 * them; that two could be at it for a moment does no harm.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InboxWatch {

    private static final RateLimitedLog LOG = RateLimitedLog.of(InboxWatch.class);

    /** Longer than it takes to receive a large file. */
    private static final Duration TERM = Duration.ofMinutes(2);

    @Inject
    StartGate startGate;

    @Inject
    Inbox inbox;

    @Inject
    ClusterLock clusterLock;

    @Inject
    Node node;

    @Schedule(hour = "*", minute = "*", second = "*/4", persistent = false)
    void scanIfLocked() {
        if (!startGate.isOpen()) {
            return;
        }
        try {
            if (acquireLock()) {
                inbox.scan();
            }
        } catch (RuntimeException diskOrDatabaseAway) {
            // A schedule that fails twice in a row is never called again by the server.
            LOG.warn("The inbox could not be looked at; the next look is near", diskOrDatabaseAway);
        }
    }

    private boolean acquireLock() {
        return System.getProperty("padron.files") == null
                || clusterLock.tryAcquire(ClusterLock.LockName.INBOX, node.name(), TERM);
    }
}
