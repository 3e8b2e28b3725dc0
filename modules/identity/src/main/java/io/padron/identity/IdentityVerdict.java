package io.padron.identity;

import io.padron.kernel.Message;
import java.util.List;

/** The verdict of a country's rule about a number. */
public sealed interface IdentityVerdict {

    /**
     * The reason of a verdict.
     *
     * @param code stable, in kebab-case
     */
    record Reason(String code, Message message) {}

    /**
     * The number may be used.
     *
     * @param kind the kind's code
     * @param normalForm the form that is stored and compared
     * @param formatted the form that is shown
     * @param doubts what the user should check; may be empty
     * @param unique false for generic numbers, which many customers may share
     * @param ruleVersion the version of the pack
     */
    record Accepted(
            String kind, String normalForm, String formatted, List<Reason> doubts, boolean unique, String ruleVersion)
            implements IdentityVerdict {
        public Accepted {
            doubts = List.copyOf(doubts);
        }
    }

    /** The number is invalid. */
    record Rejected(Reason reason) implements IdentityVerdict {}

    /** No active pack has this country and kind. */
    record UnknownKind(Reason reason) implements IdentityVerdict {}
}
