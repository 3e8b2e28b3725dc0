package io.padron.web.faults;

import io.padron.web.faults.support.ProcessControl;
import io.padron.web.faults.support.RunPosition;
import java.util.Optional;

/** The disk of the database is full until space is freed; the server keeps running. */
record DiskFullLoading() implements Fault {

    private static final int SHORTEST = 3_000;
    private static final int LONGEST = 15_000;

    @Override
    public Optional<InjectedFault> injectFault(FaultScenario faultScenario) {
        RunPosition before = faultScenario.awaitKnownPosition();
        faultScenario.ground().disk().fill(0);
        ProcessControl.sleep(SHORTEST + faultScenario.random().nextInt(LONGEST - SHORTEST));
        Optional<RunPosition> then = faultScenario.findPosition();
        faultScenario.ground().disk().freeSpace();
        if (then.filter(RunPosition::ended).isPresent()) {
            // An in-memory disk may have had enough space.
            return Optional.empty();
        }
        long since = System.nanoTime();
        return Optional.of(InjectedFault.unmeasured(before, faultScenario.awaitProgress(then.orElse(before), since)));
    }
}
