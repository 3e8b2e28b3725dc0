package io.padron.access;

import io.padron.kernel.Issue;
import java.util.List;

/** What came of adding a user. */
public sealed interface UserCreation {

    /** Added, under this name, with this password: show it once, it cannot be had again. */
    record Created(String name, String password) implements UserCreation {

        /** Keeps the password out of logs. */
        @Override
        public String toString() {
            return "Created[" + name + "]";
        }
    }

    /** Not added; issues of {@code name}. */
    record Refused(List<Issue> issues) implements UserCreation {
        public Refused {
            issues = List.copyOf(issues);
        }
    }
}
