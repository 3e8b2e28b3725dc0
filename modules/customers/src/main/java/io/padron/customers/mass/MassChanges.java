package io.padron.customers.mass;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.kernel.Issue;
import java.util.List;

/**
 * Changes of very many customers. A portion is some hundred of them; it is written with a handful of statements in the
 * caller's transaction, and each change stands in the customer's history as if somebody had made it alone.
 */
public interface MassChanges {

    /** How many are meant now: an exact count, which takes a moment on a large register. */
    @Requires(Right.READ_CUSTOMERS)
    Reach reach(Audience audience);

    /** Why the change cannot be made of anybody; empty when it can. */
    @Requires(Right.WRITE_CUSTOMERS)
    List<Issue> review(MassChange change);

    /**
     * The next of them, the newest first, so that nobody is left out or met twice when a change makes them fit no longer,
     * and nobody is met who came after the first look.
     */
    @Requires(Right.READ_CUSTOMERS)
    List<Target> targets(Audience audience, Portion portion);

    /** Changes them, in the caller's transaction. Whoever was changed by somebody else since they were found is refused. */
    @Requires(Right.WRITE_CUSTOMERS)
    MassOutcome apply(MassChange change, List<Target> targets);

    /**
     * Gives those back what they had before this change who have not been changed since, in the caller's transaction; the
     * others are refused.
     *
     * @param reason for their history
     */
    @Requires(Right.WRITE_CUSTOMERS)
    MassOutcome takeBack(MassChange change, List<Touched> touched, String reason);

    /**
     * A part of an audience.
     *
     * @param below all that may belong to it have lower numbers than this
     */
    record Portion(long below, int atMost) {}
}
