package io.padron.imports.store;

import io.padron.access.Guarded;
import io.padron.imports.cluster.ClusterLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** One row per lock, inserted with the schema: the first node that updates it holds the lock. */
@ApplicationScoped
@Guarded
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SqlClusterLock implements ClusterLock {

    @Inject
    ImportDatabase database;

    @Override
    public boolean tryAcquire(LockName lockName, String node, Duration term) {
        long now = database.currentMillis();
        return database.withHandle(
                handle -> handle.createUpdate("update cluster_locks set node = :node, locked_until = :until"
                                        + " where lock_name = :lock and (node = :node or locked_until < :now)")
                                .bind("node", node)
                                .bind("until", now + term.toMillis())
                                .bind("lock", lockName.name())
                                .bind("now", now)
                                .execute()
                        == 1);
    }
}
