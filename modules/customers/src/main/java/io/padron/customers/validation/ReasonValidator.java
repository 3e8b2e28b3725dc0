package io.padron.customers.validation;

import io.padron.customers.RegistrationResult;
import io.padron.kernel.Issue;
import java.util.Optional;

/** Validates the reason of a status change. */
public final class ReasonValidator {

    private static final int LONGEST = 300;

    private final IssueCollector issueCollector = new IssueCollector();
    private final String reason;

    public ReasonValidator(String written) {
        reason = issueCollector.checkText("reason", written, LONGEST);
        if (reason.isEmpty()) {
            issueCollector.addError("reason", "reason-required");
        }
    }

    /** Returns the cleaned reason. */
    public String reason() {
        return reason;
    }

    /** Returns the refusal; empty when the reason is valid. */
    public Optional<RegistrationResult.Refused> refusal() {
        return Optional.of(issueCollector.issues()).filter(Issue::hasErrors).map(RegistrationResult.Refused::new);
    }
}
