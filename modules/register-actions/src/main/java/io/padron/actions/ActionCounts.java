package io.padron.actions;

/**
 * What has become of the customers so far.
 *
 * @param expected how many fitted the filter when the action was submitted
 * @param changed who were changed
 * @param unchanged who were so before
 * @param refused who could not be changed
 * @param restored who got back what they had
 * @param kept who were changed by somebody since, and were left so by the undo
 */
public record ActionCounts(long expected, long changed, long unchanged, long refused, long restored, long kept) {

    /** How many have been looked at. */
    public long done() {
        return changed + unchanged + refused;
    }

    /** How many of the changed the undo has looked at. */
    public long undone() {
        return restored + kept;
    }
}
