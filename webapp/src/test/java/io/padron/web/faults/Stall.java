package io.padron.web.faults;

import io.padron.web.faults.means.Position;
import io.padron.web.faults.means.Signals;
import java.util.Optional;

/** The process stands still until its own lease has run out, and comes back. */
record Stall() implements Fault {

    static final long LONGER_THAN_THE_LEASE = 33_000;

    @Override
    public Optional<Struck> strike(Journey journey) {
        Signals.stop(journey.server().process());
        Optional<Position> there = journey.ground().position();
        Signals.sleep(LONGER_THAN_THE_LEASE);
        long since = System.nanoTime();
        Signals.goOn(journey.server().process());
        Position where = there.orElseGet(journey::position);
        if (where.ended()) {
            return Optional.empty();
        }
        return Optional.of(Struck.at(where, journey.awaitBeyond(where, since)));
    }
}
