package io.padron.web.faults;

import io.padron.web.faults.support.RunPosition;
import java.time.Duration;

/**
 * A fault that hit running work.
 *
 * @param position how far the run was
 * @param repeatedRows rows that were processed and had to be processed again
 * @param measured whether {@code repeatedRows} was counted; otherwise it is the maximum
 * @param timeToResume from the end of the fault to the next commit
 */
record InjectedFault(RunPosition position, long repeatedRows, boolean measured, Duration timeToResume) {

    /** A fault after which the repeated rows cannot be counted. */
    static InjectedFault unmeasured(RunPosition where, Duration resume) {
        return new InjectedFault(where, 0, false, resume);
    }

    @Override
    public String toString() {
        String lost = measured
                ? ", rework %,d rows".formatted(repeatedRows)
                : repeatedRows > 0 ? ", rework at most %,d rows".formatted(repeatedRows) : "";
        return "%s%s, resumed after %.1f s".formatted(position, lost, timeToResume.toMillis() / 1000.0);
    }
}
