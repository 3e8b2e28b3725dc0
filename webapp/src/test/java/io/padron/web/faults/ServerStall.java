package io.padron.web.faults;

import io.padron.web.faults.support.ProcessControl;
import io.padron.web.faults.support.RunPosition;
import java.util.Optional;

/** The process is suspended until its own lease has expired, and resumes. */
record ServerStall() implements Fault {

    static final long LONGER_THAN_THE_LEASE = 33_000;

    @Override
    public Optional<InjectedFault> injectFault(FaultScenario faultScenario) {
        ProcessControl.suspendProcess(faultScenario.server().process());
        Optional<RunPosition> there = faultScenario.ground().findPosition();
        ProcessControl.sleep(LONGER_THAN_THE_LEASE);
        long since = System.nanoTime();
        ProcessControl.resumeProcess(faultScenario.server().process());
        RunPosition where = there.orElseGet(faultScenario::awaitKnownPosition);
        if (where.ended()) {
            return Optional.empty();
        }
        return Optional.of(InjectedFault.unmeasured(where, faultScenario.awaitProgress(where, since)));
    }
}
