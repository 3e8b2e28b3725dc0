package io.padron.web.faults;

import io.padron.web.faults.means.Ledger;
import io.padron.web.faults.means.Position;
import java.util.Optional;

/** PostgreSQL goes and comes back; nobody touches the server. */
record DatabaseRestart() implements Fault {

    private static final int LONGEST = 6_000;

    @Override
    public Optional<Struck> strike(Journey journey) {
        Ledger before = journey.ground().ledger();
        if (!before.underWay()) {
            return Optional.empty();
        }
        journey.ground().postgres().restart(journey.random().nextInt(LONGEST));
        long since = System.nanoTime();
        Position where = journey.position();
        return Optional.of(Struck.at(before.position(), journey.awaitBeyond(where, since)));
    }
}
