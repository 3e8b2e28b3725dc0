package io.padron.identity.packs;

import io.padron.id.spi.Holder;
import io.padron.id.spi.IdentityRule;
import io.padron.id.spi.Verdict;
import java.util.Objects;

/** One call of a pack's rule, whose result is validated. */
final class RuleCall {
    /** No identity number is this long; what is longer never reaches a rule. */
    static final int LONGEST_INPUT = 200;

    /** The length of the columns that hold normal forms. */
    static final int LONGEST_NORMAL_FORM = 60;

    private RuleCall() {}

    /** @param formatted as people write the normal form; empty when rejected */
    record Answer(Verdict verdict, String formatted) {}

    /** Throws whatever the rule throws, and an {@link IllegalStateException} for an invalid result. */
    static Answer ask(IdentityRule rule, String written, Holder holder) {
        String compact = Objects.requireNonNull(rule.compact(written), "compact answered null");
        Verdict verdict = Objects.requireNonNull(rule.check(compact, holder), "check answered null");
        if (verdict instanceof Verdict.Accepted accepted) {
            requireValid(accepted.normalForm());
            String formatted = Objects.requireNonNull(rule.format(accepted.normalForm()), "format answered null");
            return new Answer(verdict, formatted);
        }
        return new Answer(verdict, "");
    }

    private static void requireValid(String normalForm) {
        if (normalForm.isBlank()
                || normalForm.length() > LONGEST_NORMAL_FORM
                || normalForm.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalStateException("A normal form that is empty, long or has control characters");
        }
    }
}
