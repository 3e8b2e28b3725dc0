package io.padron.web.faults;

import io.padron.web.faults.means.Position;
import io.padron.web.faults.means.Signals;
import java.util.Optional;

/** Not a byte is left for the database until somebody makes room; nobody touches the server. */
record DiskFullLoading() implements Fault {

    private static final int SHORTEST = 3_000;
    private static final int LONGEST = 15_000;

    @Override
    public Optional<Struck> strike(Journey journey) {
        Position before = journey.position();
        journey.ground().disk().fill(0);
        Signals.sleep(SHORTEST + journey.random().nextInt(LONGEST - SHORTEST));
        Optional<Position> then = journey.look();
        journey.ground().disk().free();
        if (then.filter(Position::ended).isPresent()) {
            // It had room enough, which a disk in memory may find.
            return Optional.empty();
        }
        long since = System.nanoTime();
        return Optional.of(Struck.at(before, journey.awaitBeyond(then.orElse(before), since)));
    }
}
