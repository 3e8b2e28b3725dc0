package io.padron.web.faults;

import io.padron.web.faults.means.Position;
import java.time.Duration;

/**
 * A fault that came while somebody was at work.
 *
 * @param where how far the run was
 * @param rework rows that were done and had to be done again
 * @param measured whether {@code rework} was counted; otherwise it is the most that it can have been
 * @param resume from the moment when the harm was over to the next commit
 */
record Struck(Position where, long rework, boolean measured, Duration resume) {

    /** Of harm after which nobody can tell what was lost on the way. */
    static Struck at(Position where, Duration resume) {
        return new Struck(where, 0, false, resume);
    }

    @Override
    public String toString() {
        String lost = measured
                ? ", rework %,d rows".formatted(rework)
                : rework > 0 ? ", rework at most %,d rows".formatted(rework) : "";
        return "%s%s, resumed after %.1f s".formatted(where, lost, resume.toMillis() / 1000.0);
    }
}
