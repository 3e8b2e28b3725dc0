package io.padron.access;

import io.padron.kernel.Issue;

/** What came of changing a user. */
public sealed interface UserChange {

    /** It holds from the user's next request on. */
    record Changed() implements UserChange {}

    /** The user has a new password: show it once, it cannot be had again. */
    record Renewed(String password) implements UserChange {

        /** Keeps the password out of logs. */
        @Override
        public String toString() {
            return "Renewed";
        }
    }

    /** Nothing changed, and why. */
    record Refused(Issue issue) implements UserChange {}
}
