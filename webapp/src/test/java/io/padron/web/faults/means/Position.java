package io.padron.web.faults.means;

import java.util.List;

/**
 * How far a run is.
 *
 * @param judged rows that validation has gone through
 * @param loaded rows that have become customers
 */
public record Position(String state, int judged, int loaded) {

    private static final List<String> ORDER = List.of("RECEIVED", "VALIDATING", "VALIDATED", "LOADING", "COMPLETED");

    /** The moment when so many rows of the phase are done. */
    public static Position in(String phase, int rows) {
        return phase.equals("VALIDATING") ? new Position(phase, rows, 0) : new Position(phase, 0, rows);
    }

    public boolean ended() {
        return state.equals("COMPLETED") || !ORDER.contains(state);
    }

    public boolean reached(Position other) {
        int step = Integer.compare(ORDER.indexOf(state), ORDER.indexOf(other.state));
        return step > 0 || step == 0 && count() >= other.count();
    }

    /** Whether something was committed since. */
    public boolean beyond(Position other) {
        return reached(other) && !other.reached(this);
    }

    private int count() {
        return state.equals("LOADING") ? loaded : judged;
    }

    @Override
    public String toString() {
        return "%s at %,d".formatted(state, count());
    }
}
