package io.padron.access;

import io.padron.kernel.Issue;
import java.util.List;

/** What came of changing a password. */
public sealed interface PasswordChange {

    /**
     * The new password holds from now on, and all sign-ins have ended; that of who changed it goes on with this number.
     *
     * @param credentials as in {@link SignIn.SignedIn}
     */
    record Changed(int credentials) implements PasswordChange {}

    /** The present one still holds; issues of {@code present} and {@code next}. */
    record Refused(List<Issue> issues) implements PasswordChange {
        public Refused {
            issues = List.copyOf(issues);
        }
    }
}
