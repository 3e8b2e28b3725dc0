package io.padron.access;

import io.padron.kernel.Issue;
import java.util.List;

/** What came of adding a user. */
public sealed interface UserCreation {

    /** Added, under this name. */
    record Created(String name) implements UserCreation {}

    /** Not added; issues of {@code name} and {@code password}. */
    record Refused(List<Issue> issues) implements UserCreation {
        public Refused {
            issues = List.copyOf(issues);
        }
    }
}
