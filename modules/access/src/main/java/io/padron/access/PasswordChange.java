package io.padron.access;

import io.padron.kernel.Issue;
import java.util.List;

/** What came of changing a password. */
public sealed interface PasswordChange {

    /** The new password holds from now on. */
    record Changed() implements PasswordChange {}

    /** The present one still holds; issues of {@code present} and {@code next}. */
    record Refused(List<Issue> issues) implements PasswordChange {
        public Refused {
            issues = List.copyOf(issues);
        }
    }
}
