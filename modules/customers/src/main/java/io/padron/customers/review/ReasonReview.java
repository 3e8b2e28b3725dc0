package io.padron.customers.review;

import io.padron.customers.Registration;
import io.padron.kernel.Issue;
import java.util.Optional;

/** The judgement of why somebody changes a status. */
public final class ReasonReview {

    private static final int LONGEST = 300;

    private final Findings findings = new Findings();
    private final String reason;

    public ReasonReview(String written) {
        reason = findings.text("reason", written, LONGEST);
        if (reason.isEmpty()) {
            findings.refuse("reason", "reason-required");
        }
    }

    /** The reason, tidy. */
    public String reason() {
        return reason;
    }

    /** Why it cannot be taken; empty when it can. */
    public Optional<Registration.Refused> refusal() {
        return Optional.of(findings.issues()).filter(Issue::anyRefuses).map(Registration.Refused::new);
    }
}
