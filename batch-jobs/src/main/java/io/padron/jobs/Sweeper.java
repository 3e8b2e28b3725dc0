package io.padron.jobs;

import io.padron.imports.ledger.RunLedger;
import io.padron.imports.ledger.WakeUp;
import io.padron.imports.ledger.WorkLedger;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Finds tasks without a wake-up every few seconds: tasks whose message was lost, whose lease has expired or whose delay
 * is over, and runs that stopped between two phases.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sweeper {

    private static final RateLimitedLog LOG = RateLimitedLog.of(Sweeper.class);

    /** A few at a time: the next sweep is near, and repeated messages would only queue up. */
    private static final int TASKS_AT_ONCE = 4;

    @Inject
    WorkLedger work;

    @Inject
    RunLedger runs;

    @Inject
    WakeUp workers;

    @Inject
    Node node;

    @Inject
    StartGate startGate;

    private boolean freed;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void sweep() {
        if (!startGate.isOpen()) {
            return;
        }
        try {
            sweepOnce();
        } catch (RuntimeException databaseAway) {
            // A schedule that fails twice in a row is never called again by the server.
            LOG.warn("The sweep for waiting tasks failed; the next one follows", databaseAway);
        }
    }

    private void sweepOnce() {
        if (!freed) {
            work.expireLeasesOfNode(node.name(), node.owner());
            freed = true;
        }
        runs.findActiveRuns().forEach(id -> runs.advanceRun(id).forEach(workers::wake));
        work.findDueTasks(TASKS_AT_ONCE).forEach(workers::wake);
    }
}
