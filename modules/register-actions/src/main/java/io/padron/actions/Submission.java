package io.padron.actions;

import io.padron.kernel.Issue;
import java.util.List;

/** What came of submitting an action. */
public sealed interface Submission {

    /** It is written down and begins by itself. */
    record Submitted(ActionId id) implements Submission {}

    /** Nothing will happen; issues of {@code reason}, {@code paymentMethod} or, when it fits nobody, {@code filter}. */
    record Refused(List<Issue> issues) implements Submission {
        public Refused {
            issues = List.copyOf(issues);
        }
    }
}
