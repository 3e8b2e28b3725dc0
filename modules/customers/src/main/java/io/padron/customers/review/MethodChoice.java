package io.padron.customers.review;

import io.padron.customers.Registration;
import io.padron.kernel.Issue;
import io.padron.payments.PaymentMethodView;
import java.util.List;
import java.util.Optional;

/** Payment methods chosen for one customer, the main one first, with what was found. */
public record MethodChoice(List<PaymentMethodView> methods, List<Issue> issues) {

    public MethodChoice {
        methods = List.copyOf(methods);
        issues = List.copyOf(issues);
    }

    /** Why they cannot be taken; empty when they can. */
    public Optional<Registration.Refused> refusal() {
        return Optional.of(issues).filter(Issue::anyRefuses).map(Registration.Refused::new);
    }
}
