package io.padron.bulk;

import io.padron.kernel.Issue;
import java.util.List;

/** The result of submitting a bulk update. */
public sealed interface SubmissionResult {

    /** The bulk update is stored and starts by itself. */
    record Submitted(BulkUpdateId id) implements SubmissionResult {}

    /**
     * Nothing was stored; the issues name {@code reason}, {@code paymentMethod} or, for an empty selection, {@code
     * filter}.
     */
    record Refused(List<Issue> issues) implements SubmissionResult {
        public Refused {
            issues = List.copyOf(issues);
        }
    }
}
