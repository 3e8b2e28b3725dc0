package io.padron.access;

import io.padron.kernel.Issue;
import java.util.List;

/** The result of a password change. */
public sealed interface PasswordChangeResult {

    /**
     * The new password is valid, and all other sessions of the user have ended; the current session continues with this
     * number.
     *
     * @param credentials as in {@link SignInResult.SignedIn}
     */
    record Changed(int credentials) implements PasswordChangeResult {}

    /** The present password remains valid. The issues concern {@code present} and {@code next}. */
    record Refused(List<Issue> issues) implements PasswordChangeResult {
        public Refused {
            issues = List.copyOf(issues);
        }
    }
}
