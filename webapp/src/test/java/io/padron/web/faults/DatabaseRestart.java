package io.padron.web.faults;

import io.padron.web.faults.support.LedgerSnapshot;
import io.padron.web.faults.support.RunPosition;
import java.util.Optional;

/** PostgreSQL stops and starts while the server keeps running. */
record DatabaseRestart() implements Fault {

    private static final int LONGEST = 6_000;

    @Override
    public Optional<InjectedFault> injectFault(FaultScenario faultScenario) {
        LedgerSnapshot before = faultScenario.ground().readLedger();
        if (!before.isInProgress()) {
            return Optional.empty();
        }
        faultScenario.ground().postgres().restart(faultScenario.random().nextInt(LONGEST));
        long since = System.nanoTime();
        RunPosition where = faultScenario.awaitKnownPosition();
        return Optional.of(InjectedFault.unmeasured(before.position(), faultScenario.awaitProgress(where, since)));
    }
}
