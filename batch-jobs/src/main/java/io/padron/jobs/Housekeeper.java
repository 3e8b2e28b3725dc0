package io.padron.jobs;

import io.padron.imports.ledger.Duties;
import io.padron.imports.ledger.Leftovers;
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
 * Clears away once an hour what nobody needs any more: what the batch runtime remembers of jobs of more than a week ago, and
 * what uploads and plans left behind that died.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Housekeeper {

    private static final Logger LOG = Logger.getLogger(Housekeeper.class.getName());
    private static final RareLog RARELY = RareLog.of(Housekeeper.class);

    /** No job lasts for hours; the rest is for whoever wants to know what happened. */
    static final Duration KEPT = Duration.ofDays(7);

    /** An upload that goes on writes: whatever nobody has touched for so long is over. */
    private static final Duration UNTOUCHED = Duration.ofDays(1);

    private static final Duration TERM = Duration.ofMinutes(30);

    @Inject
    JobHistory history;

    @Inject
    Leftovers leftovers;

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
        try {
            if (ready.isOpen() && duties.hold(Duties.Duty.HISTORY, node.name(), TERM)) {
                clear(clock.instant());
            }
        } catch (SQLException | IOException | RuntimeException failed) {
            // A schedule that fails twice in a row is never called again by the server.
            RARELY.warn("What is old stays until the next hour", failed);
        }
    }

    private void clear(Instant now) throws SQLException, IOException {
        int forgotten = history.forget(now.minus(KEPT));
        if (forgotten > 0) {
            LOG.info(() -> "Records of " + forgotten + " old jobs are cleared away");
        }
        int files = leftovers.clear(now.minus(UNTOUCHED));
        if (files > 0) {
            LOG.info(() -> files + " files of uploads and plans that died are cleared away");
        }
    }
}
