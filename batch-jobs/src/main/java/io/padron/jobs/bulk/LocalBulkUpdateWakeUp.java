package io.padron.jobs.bulk;

import io.padron.bulk.ledger.BulkUpdateWakeUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Wakes this node only; the other nodes find waiting bulk updates at their next sweep. */
@ApplicationScoped
class LocalBulkUpdateWakeUp implements BulkUpdateWakeUp {

    @Inject
    BulkUpdateWorkers workers;

    @Override
    public void wake() {
        workers.startNext();
    }
}
