package io.padron.jobs.inbox;

import io.padron.imports.cluster.ClusterLock;
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
 * Scans the inbox every few seconds. Only one node scans a shared inbox, so that a large file is not copied by all of
 * them. Two concurrent scans are harmless.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InboxWatch {

    private static final RateLimitedLog LOG = RateLimitedLog.of(InboxWatch.class);

    /** Longer than the upload of a large file. */
    private static final Duration LOCK_DURATION = Duration.ofMinutes(2);

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
            LOG.warn("The scan of the inbox failed; the next one follows", diskOrDatabaseAway);
        }
    }

    private boolean acquireLock() {
        return System.getProperty("padron.files") == null
                || clusterLock.tryAcquire(ClusterLock.LockName.INBOX, node.name(), LOCK_DURATION);
    }
}
