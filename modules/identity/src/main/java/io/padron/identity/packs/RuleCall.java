package io.padron.identity.packs;

import io.padron.id.spi.Holder;
import io.padron.id.spi.IdentityRule;
import io.padron.id.spi.Verdict;
import java.util.Objects;

/** One call of a pack's rule, whose result is validated. */
final class RuleCall {
    /** The maximum length of a number that is passed to a rule; no identity number is this long. */
    static final int LONGEST_INPUT = 200;

    /** The length of the columns that store normal forms. */
    static final int LONGEST_NORMAL_FORM = 60;

    private RuleCall() {}

    /** @param formatted the form that is shown; empty when rejected */
    record CheckResult(Verdict verdict, String formatted) {}

    /**
     * Calls a rule. Rethrows its exceptions.
     *
     * @throws IllegalStateException when its result is invalid
     */
    static CheckResult check(IdentityRule rule, String written, Holder holder) {
        String compact = Objects.requireNonNull(rule.compact(written), "compact returned null");
        Verdict verdict = Objects.requireNonNull(rule.check(compact, holder), "check returned null");
        if (verdict instanceof Verdict.Accepted accepted) {
            requireValid(accepted.normalForm());
            String formatted = Objects.requireNonNull(rule.format(accepted.normalForm()), "format returned null");
            return new CheckResult(verdict, formatted);
        }
        return new CheckResult(verdict, "");
    }

    private static void requireValid(String normalForm) {
        if (normalForm.isBlank()
                || normalForm.length() > LONGEST_NORMAL_FORM
                || normalForm.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalStateException("A normal form that is empty, long or has control characters");
        }
    }
}
