package io.padron.jobs.actions;

import io.padron.actions.ledger.ActionWakeUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Wakes this node; another one finds what waits within seconds. */
@ApplicationScoped
class ActionAlarm implements ActionWakeUp {

    @Inject
    ActionWorkers workers;

    @Override
    public void wake() {
        workers.look();
    }
}
