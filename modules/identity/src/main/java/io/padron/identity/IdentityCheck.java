package io.padron.identity;

/** Judges numbers for somebody who may have them judged: for many of them, of whom that was asked once. */
@FunctionalInterface
public interface IdentityCheck {

    /** As {@link Identity#check}. */
    IdentityVerdict check(IdentityQuestion question);
}
