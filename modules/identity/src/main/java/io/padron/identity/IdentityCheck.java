package io.padron.identity;

import java.util.function.Supplier;

/** Checks many numbers for one user whose right was verified once. */
@FunctionalInterface
public interface IdentityCheck {

    /** Checks one number, as {@link IdentityNumbers#check}. */
    IdentityVerdict check(IdentityNumberQuery question);

    /**
     * Runs work that checks many numbers, at much lower cost than single calls. The work runs on another thread with
     * the rights of the same user but outside the caller's transaction: it must neither read nor write the database.
     *
     * @throws PackQuarantinedException when a rule exceeds its time limit, or when its pack was quarantined meanwhile;
     *         outside such work either of them is a {@link IdentityVerdict.Rejected}
     */
    default <T> T runInBatch(Supplier<T> work) {
        return work.get();
    }
}
