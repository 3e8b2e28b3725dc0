package io.padron.web.faults;

import io.padron.web.faults.support.Folders;
import java.time.Duration;
import java.util.Optional;

/** The process is killed and started again. */
record ServerKill(BrokerStore store) implements Fault {

    /** What happens to the broker's messages while no server runs. */
    enum BrokerStore {
        KEPT,
        LOST
    }

    @Override
    public Optional<InjectedFault> injectFault(FaultScenario faultScenario) {
        KilledServer killedServer = faultScenario.killServer();
        if (store == BrokerStore.LOST) {
            Folders.delete(faultScenario.ground().brokerFolder());
        }
        Duration resume = faultScenario.restartServer(killedServer);
        return killedServer.toInjectedFault(resume);
    }
}
