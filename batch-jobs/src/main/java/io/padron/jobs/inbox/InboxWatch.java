package io.padron.jobs.inbox;

import io.padron.jobs.Ready;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks into the inbox every few seconds. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InboxWatch {

    private static final Logger LOG = Logger.getLogger(InboxWatch.class.getName());

    @Inject
    Ready ready;

    @Inject
    Inbox inbox;

    @Schedule(hour = "*", minute = "*", second = "*/4", persistent = false)
    void look() {
        if (!ready.isOpen()) {
            return;
        }
        try {
            inbox.look();
        } catch (RuntimeException diskOrDatabaseAway) {
            // A schedule that fails twice in a row is never called again by the server.
            LOG.log(Level.WARNING, "The inbox could not be looked at; the next look is near", diskOrDatabaseAway);
        }
    }
}
