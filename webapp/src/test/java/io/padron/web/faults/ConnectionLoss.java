package io.padron.web.faults;

import io.padron.web.faults.support.LedgerSnapshot;
import io.padron.web.faults.support.ProcessControl;
import io.padron.web.faults.support.RunPosition;
import java.util.Optional;

/** Every database connection of the server is closed several times in a row, as by a firewall or an administrator. */
record ConnectionLoss() implements Fault {

    private static final int CUTS = 3;

    @Override
    public Optional<InjectedFault> injectFault(FaultScenario faultScenario) {
        LedgerSnapshot before = faultScenario.ground().readLedger();
        if (!before.isInProgress()) {
            return Optional.empty();
        }
        for (int cut = 0; cut < CUTS; cut++) {
            faultScenario.ground().cutConnections();
            ProcessControl.sleep(faultScenario.random().nextInt(700));
        }
        long since = System.nanoTime();
        RunPosition where = faultScenario.awaitKnownPosition();
        return Optional.of(InjectedFault.unmeasured(before.position(), faultScenario.awaitProgress(where, since)));
    }
}
