package io.padron.access;

import io.padron.kernel.Issue;
import java.util.List;

/** The result of adding a user. */
public sealed interface UserCreationResult {

    /** The user exists under this name, with this password: show it once, it cannot be read again. */
    record Created(String name, String password) implements UserCreationResult {

        /** Keeps the password out of logs. */
        @Override
        public String toString() {
            return "Created[" + name + "]";
        }
    }

    /** Not added. The issues concern {@code name}. */
    record Refused(List<Issue> issues) implements UserCreationResult {
        public Refused {
            issues = List.copyOf(issues);
        }
    }
}
