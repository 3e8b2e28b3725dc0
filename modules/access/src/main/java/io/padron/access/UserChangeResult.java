package io.padron.access;

import io.padron.kernel.Issue;

/** The result of a change of a user. */
public sealed interface UserChangeResult {

    /** The change takes effect at the user's next request. */
    record Changed() implements UserChangeResult {}

    /** The user has a new password: show it once, it cannot be read again. */
    record PasswordRenewed(String password) implements UserChangeResult {

        /** Keeps the password out of logs. */
        @Override
        public String toString() {
            return "Renewed";
        }
    }

    /** Nothing changed; the issue gives the reason. */
    record Refused(Issue issue) implements UserChangeResult {}
}
