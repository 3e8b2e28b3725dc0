package io.padron.access;

import io.padron.kernel.Issue;

/** The result of a change of a user. */
public sealed interface UserChangeResult {

    /** It holds from the user's next request on. */
    record Changed() implements UserChangeResult {}

    /** The user has a new password: show it once, it cannot be had again. */
    record PasswordRenewed(String password) implements UserChangeResult {

        /** Keeps the password out of logs. */
        @Override
        public String toString() {
            return "Renewed";
        }
    }

    /** Nothing changed, and why. */
    record Refused(Issue issue) implements UserChangeResult {}
}
