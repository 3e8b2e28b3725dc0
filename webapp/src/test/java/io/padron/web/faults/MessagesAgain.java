package io.padron.web.faults;

import io.padron.web.faults.means.Folders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A killed process leaves messages that it had not acknowledged. They are worked off by the next one, and then put back: so
 * they come a second time, when their tasks are done or at work.
 */
record MessagesAgain() implements Fault {

    @Override
    public Optional<Struck> strike(Journey journey) {
        Dead first = journey.kill();
        Path broker = journey.ground().broker();
        Path before = broker.resolveSibling("broker-before");
        Folders.copy(broker, before);
        journey.restart(first);
        Dead second = journey.kill();
        Folders.delete(broker);
        Folders.copy(before, broker);
        Folders.delete(before);
        Duration resume = journey.restart(second);
        return second.struck(resume).filter(struck -> first.ledger().underWay());
    }
}
