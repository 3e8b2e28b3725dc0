package io.padron.web.faults;

import io.padron.web.faults.support.Folders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A killed process leaves messages that it had not acknowledged. The next process handles them, and then they are
 * restored: they are delivered a second time, when their tasks are finished or in progress.
 */
record MessageRedelivery() implements Fault {

    @Override
    public Optional<InjectedFault> injectFault(FaultScenario faultScenario) {
        KilledServer first = faultScenario.killServer();
        Path broker = faultScenario.ground().brokerFolder();
        Path before = broker.resolveSibling("broker-before");
        Folders.copy(broker, before);
        faultScenario.restartServer(first);
        KilledServer second = faultScenario.killServer();
        Folders.delete(broker);
        Folders.copy(before, broker);
        Folders.delete(before);
        Duration resume = faultScenario.restartServer(second);
        return second.toInjectedFault(resume)
                .filter(injectedFault -> first.ledger().isInProgress());
    }
}
