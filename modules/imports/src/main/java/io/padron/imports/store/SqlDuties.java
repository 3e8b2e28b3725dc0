package io.padron.imports.store;

import io.padron.access.Guarded;
import io.padron.imports.ledger.Duties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** A line for each duty, there since the schema is: whoever changes it first has it. */
@ApplicationScoped
@Guarded
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SqlDuties implements Duties {

    @Inject
    LedgerDatabase database;

    @Override
    public boolean hold(Duty duty, String node, Duration term) {
        long now = database.millis();
        return database.with(handle -> handle.createUpdate("update node_duties set node = :node, held_until = :until"
                                + " where duty = :duty and (node = :node or held_until < :now)")
                        .bind("node", node)
                        .bind("until", now + term.toMillis())
                        .bind("duty", duty.name())
                        .bind("now", now)
                        .execute()
                == 1);
    }
}
