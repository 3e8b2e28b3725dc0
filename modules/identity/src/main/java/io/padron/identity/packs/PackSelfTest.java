package io.padron.identity.packs;

import io.padron.id.spi.CountryPack;
import io.padron.id.spi.Holder;
import io.padron.id.spi.IdentityKind;
import io.padron.id.spi.IdentityRule;
import io.padron.id.spi.PaymentMethodType;
import io.padron.id.spi.Verdict;
import java.util.List;

/**
 * Runs each rule of a pack before it is used: on its own examples, which it must accept, and on malformed texts, on
 * which it must not throw. A missing class is thus found here and not at the first customer.
 */
final class PackSelfTest {
    private static final List<String> NASTY = List.of("", "-", "0", "😀", "x".repeat(RuleCall.LONGEST_INPUT));

    private PackSelfTest() {}

    static void run(CountryPack pack) {
        for (IdentityKind kind : pack.identityKinds()) {
            kind.examples().forEach((type, example) -> requireAccepted(kind.rule(), example, Holder.of(type)));
            NASTY.forEach(text -> evaluate(kind.rule(), text, Holder.UNKNOWN));
        }
        for (PaymentMethodType type : pack.paymentMethodTypes()) {
            for (PaymentMethodType.Setting setting : type.settings()) {
                requireAccepted(setting.rule(), setting.example(), Holder.UNKNOWN);
                NASTY.forEach(text -> evaluate(setting.rule(), text, Holder.UNKNOWN));
            }
        }
    }

    private static void requireAccepted(IdentityRule rule, String example, Holder holder) {
        if (evaluate(rule, example, holder) instanceof Verdict.Rejected rejected) {
            throw new IllegalArgumentException("Refuses its own example " + example + ": "
                    + rejected.reason().code());
        }
    }

    private static Verdict evaluate(IdentityRule rule, String written, Holder holder) {
        RuleCall.CheckResult result = RuleCall.check(rule, written, holder);
        return result.verdict();
    }
}
