package io.padron.bulk;

/**
 * The progress of a bulk update, in numbers of customers.
 *
 * @param expected selected at submission
 * @param changed changed so far
 * @param unchanged that already had the new value
 * @param refused that could not be changed
 * @param restored set back by the undo
 * @param kept skipped by the undo, because they were changed since
 */
public record BulkUpdateCounts(long expected, long changed, long unchanged, long refused, long restored, long kept) {

    /** Returns the number of customers processed so far. */
    public long processed() {
        return changed + unchanged + refused;
    }

    /** Returns the number of changed customers that the undo has processed. */
    public long undoProcessed() {
        return restored + kept;
    }
}
