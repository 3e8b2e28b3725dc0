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
 * Looks every few seconds for work that nobody was told of: tasks whose message was lost, whose owner died, whose pause is
 * over, and runs that stopped between two phases.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sweeper {

    private static final RareLog LOG = RareLog.of(Sweeper.class);

    /** Few at a time: the next sweep is near, and doubled messages would only queue up. */
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
    Ready ready;

    private boolean freed;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void sweep() {
        if (!ready.isOpen()) {
            return;
        }
        try {
            look();
        } catch (RuntimeException databaseAway) {
            // A schedule that fails twice in a row is never called again by the server.
            LOG.warn("Nobody looked for waiting work; the next look is near", databaseAway);
        }
    }

    private void look() {
        if (!freed) {
            work.freeTasksOf(node.name(), node.owner());
            freed = true;
        }
        runs.active().forEach(id -> runs.proceed(id).forEach(workers::wake));
        work.waiting(TASKS_AT_ONCE).forEach(workers::wake);
    }
}
