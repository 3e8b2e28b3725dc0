package io.padron.web.faults.support;

import java.util.List;

/**
 * The progress of a run.
 *
 * @param validated rows that are validated
 * @param loaded rows that have become customers
 */
public record RunPosition(String state, int validated, int loaded) {

    private static final List<String> ORDER = List.of("RECEIVED", "VALIDATING", "VALIDATED", "LOADING", "COMPLETED");

    /** The position at which so many rows of the phase are processed. */
    public static RunPosition ofPhase(String phase, int rows) {
        return phase.equals("VALIDATING") ? new RunPosition(phase, rows, 0) : new RunPosition(phase, 0, rows);
    }

    public boolean ended() {
        return state.equals("COMPLETED") || !ORDER.contains(state);
    }

    public boolean isAtOrAfter(RunPosition other) {
        int step = Integer.compare(ORDER.indexOf(state), ORDER.indexOf(other.state));
        return step > 0 || step == 0 && count() >= other.count();
    }

    /** Whether progress was committed since. */
    public boolean isAfter(RunPosition other) {
        return isAtOrAfter(other) && !other.isAtOrAfter(this);
    }

    private int count() {
        return state.equals("LOADING") ? loaded : validated;
    }

    @Override
    public String toString() {
        return "%s at %,d".formatted(state, count());
    }
}
