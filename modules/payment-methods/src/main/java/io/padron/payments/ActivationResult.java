package io.padron.payments;

import io.padron.kernel.Issue;
import java.util.List;

/** What became of the wish to activate a payment method. */
public sealed interface ActivationResult {

    /**
     * The method is active.
     *
     * @param doubts what a person should look at; they refuse nothing
     */
    record Activated(PaymentMethodView method, List<Issue> doubts) implements ActivationResult {
        public Activated {
            doubts = List.copyOf(doubts);
        }
    }

    /** Nothing was stored; {@code field} of each issue is the REST path: {@code settings.clabe}. */
    record Refused(List<Issue> issues) implements ActivationResult {
        public Refused {
            issues = List.copyOf(issues);
        }
    }

    /**
     * Nothing was stored, because another user has changed the method; {@code current} is its present state. Only a
     * change ends so.
     */
    record VersionConflict(PaymentMethodView current) implements ActivationResult {}
}
