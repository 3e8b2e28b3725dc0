package io.padron.payments;

import io.padron.kernel.Issue;
import java.util.List;

/** What became of the wish to activate a payment method. */
public sealed interface Activation {

    /**
     * The method is active.
     *
     * @param doubts what a person should look at; they refuse nothing
     */
    record Activated(PaymentMethodView method, List<Issue> doubts) implements Activation {
        public Activated {
            doubts = List.copyOf(doubts);
        }
    }

    /** Nothing was stored; {@code field} of each issue is the REST path: {@code settings.clabe}. */
    record Refused(List<Issue> issues) implements Activation {
        public Refused {
            issues = List.copyOf(issues);
        }
    }

    /** Nothing was stored: somebody changed the method since; this is how it is now. Only a change ends so. */
    record VersionConflict(PaymentMethodView current) implements Activation {}
}
