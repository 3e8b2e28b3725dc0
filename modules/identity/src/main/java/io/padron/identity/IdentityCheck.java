package io.padron.identity;

import java.util.function.Supplier;

/** Judges numbers for somebody who may have them judged: for many of them, of whom that was asked once. */
@FunctionalInterface
public interface IdentityCheck {

    /** As {@link Identity#check}. */
    IdentityVerdict check(IdentityQuestion question);

    /**
     * Does work that checks many numbers, at much less cost than without. The work runs on another thread, in the name of the
     * same user but outside the caller's transaction: it must neither read nor write the database.
     *
     * @throws PackPutAsideException when a rule does not answer in time, or when its pack was put aside meanwhile; outside
     *     such work either of them is a {@link IdentityVerdict.Rejected}
     */
    default <T> T together(Supplier<T> work) {
        return work.get();
    }
}
