package io.padron.jobs.inbox;

import io.padron.imports.ledger.Duties;
import io.padron.jobs.Node;
import io.padron.jobs.RareLog;
import io.padron.jobs.Ready;
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

    private static final RareLog LOG = RareLog.of(InboxWatch.class);

    /** Longer than it takes to receive a large file. */
    private static final Duration TERM = Duration.ofMinutes(2);

    @Inject
    Ready ready;

    @Inject
    Inbox inbox;

    @Inject
    Duties duties;

    @Inject
    Node node;

    @Schedule(hour = "*", minute = "*", second = "*/4", persistent = false)
    void look() {
        if (!ready.isOpen()) {
            return;
        }
        try {
            if (ours()) {
                inbox.look();
            }
        } catch (RuntimeException diskOrDatabaseAway) {
            // A schedule that fails twice in a row is never called again by the server.
            LOG.warn("The inbox could not be looked at; the next look is near", diskOrDatabaseAway);
        }
    }

    private boolean ours() {
        return System.getProperty("padron.files") == null || duties.hold(Duties.Duty.INBOX, node.name(), TERM);
    }
}
