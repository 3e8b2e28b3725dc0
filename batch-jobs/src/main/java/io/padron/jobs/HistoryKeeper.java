package io.padron.jobs;

import io.padron.imports.ledger.Duties;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Clears away once an hour what the batch runtime remembers of jobs of more than a week ago. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HistoryKeeper {

    private static final Logger LOG = Logger.getLogger(HistoryKeeper.class.getName());

    /** No job lasts for hours; the rest is for whoever wants to know what happened. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final Duration TERM = Duration.ofMinutes(30);

    @Inject
    JobHistory history;

    @Inject
    Duties duties;

    @Inject
    Node node;

    @Inject
    Ready ready;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "7", persistent = false)
    void clear() {
        if (!ready.isOpen() || !duties.hold(Duties.Duty.HISTORY, node.name(), TERM)) {
            return;
        }
        try {
            int forgotten = history.forget(clock.instant().minus(KEPT));
            if (forgotten > 0) {
                LOG.info(() -> "Records of " + forgotten + " old jobs are cleared away");
            }
        } catch (SQLException failed) {
            LOG.log(Level.WARNING, "Records of old jobs stay until the next hour", failed);
        }
    }
}
