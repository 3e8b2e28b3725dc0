package io.padron.web.faults;

import io.padron.web.faults.means.Folders;
import java.time.Duration;
import java.util.Optional;

/** The process is gone at once; somebody starts it again. */
record Kill(BrokerStore store) implements Fault {

    /** What becomes of the broker's messages while no server runs. */
    enum BrokerStore {
        KEPT,
        LOST
    }

    @Override
    public Optional<Struck> strike(Journey journey) {
        Dead dead = journey.kill();
        if (store == BrokerStore.LOST) {
            Folders.delete(journey.ground().broker());
        }
        Duration resume = journey.restart(dead);
        return dead.struck(resume);
    }
}
