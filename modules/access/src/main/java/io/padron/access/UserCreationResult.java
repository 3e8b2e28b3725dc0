package io.padron.access;

import io.padron.kernel.Issue;
import java.util.List;

/** The result of adding a user. */
public sealed interface UserCreationResult {

    /** Added, under this name, with this password: show it once, it cannot be had again. */
    record Created(String name, String password) implements UserCreationResult {

        /** Keeps the password out of logs. */
        @Override
        public String toString() {
            return "Created[" + name + "]";
        }
    }

    /** Not added; issues of {@code name}. */
    record Refused(List<Issue> issues) implements UserCreationResult {
        public Refused {
            issues = List.copyOf(issues);
        }
    }
}
