package io.padron.web.faults;

import io.padron.web.faults.means.Ledger;
import io.padron.web.faults.means.Position;
import io.padron.web.faults.means.Signals;
import java.util.Optional;

/** Every connection of the server is ended, as by a firewall or an administrator, a few times in a row. */
record ConnectionsCut() implements Fault {

    private static final int CUTS = 3;

    @Override
    public Optional<Struck> strike(Journey journey) {
        Ledger before = journey.ground().ledger();
        if (!before.underWay()) {
            return Optional.empty();
        }
        for (int cut = 0; cut < CUTS; cut++) {
            journey.ground().cutConnections();
            Signals.sleep(journey.random().nextInt(700));
        }
        long since = System.nanoTime();
        Position where = journey.position();
        return Optional.of(Struck.at(before.position(), journey.awaitBeyond(where, since)));
    }
}
