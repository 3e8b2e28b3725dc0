package io.padron.payments;

import io.padron.kernel.Issue;
import java.util.List;

/** The result of activating or changing a payment method. */
public sealed interface ActivationResult {

    /**
     * The method is active.
     *
     * @param doubts what the user should check; they refuse nothing
     */
    record Activated(PaymentMethodView method, List<Issue> doubts) implements ActivationResult {
        public Activated {
            doubts = List.copyOf(doubts);
        }
    }

    /** Nothing was stored. The {@code field} of each issue is the REST path: {@code settings.clabe}. */
    record Refused(List<Issue> issues) implements ActivationResult {
        public Refused {
            issues = List.copyOf(issues);
        }
    }

    /**
     * Nothing was stored, because another user has changed the method; {@code current} is its present state. Only a
     * change has this result.
     */
    record VersionConflict(PaymentMethodView current) implements ActivationResult {}
}
