package io.padron.jobs.inbox;

import io.padron.jobs.Ready;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Looks into the inbox every few seconds. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InboxWatch {

    @Inject
    Ready ready;

    @Inject
    Inbox inbox;

    @Schedule(hour = "*", minute = "*", second = "*/4", persistent = false)
    void look() {
        if (ready.isOpen()) {
            inbox.look();
        }
    }
}
