package io.padron.identity.packs;

import io.padron.id.spi.CountryPack;
import io.padron.id.spi.Holder;
import io.padron.id.spi.IdentityKind;
import io.padron.id.spi.IdentityRule;
import io.padron.id.spi.PaymentMethodType;
import io.padron.id.spi.Verdict;
import java.util.List;

/**
 * Runs each rule of a pack before anybody relies on it: on its own examples, which it must accept, and on texts that
 * nobody should write, on which it must not throw. A class that is missing shows here and not on the first customer.
 */
final class PackRehearsal {
    private static final List<String> NASTY = List.of("", "-", "0", "😀", "x".repeat(RuleCall.LONGEST_INPUT));

    private PackRehearsal() {}

    static void of(CountryPack pack) {
        for (IdentityKind kind : pack.identityKinds()) {
            kind.examples().forEach((type, example) -> accept(kind.rule(), example, Holder.of(type)));
            NASTY.forEach(text -> judge(kind.rule(), text, Holder.UNKNOWN));
        }
        for (PaymentMethodType type : pack.paymentMethodTypes()) {
            for (PaymentMethodType.Setting setting : type.settings()) {
                accept(setting.rule(), setting.example(), Holder.UNKNOWN);
                NASTY.forEach(text -> judge(setting.rule(), text, Holder.UNKNOWN));
            }
        }
    }

    private static void accept(IdentityRule rule, String example, Holder holder) {
        if (judge(rule, example, holder) instanceof Verdict.Rejected rejected) {
            throw new IllegalArgumentException("Refuses its own example " + example + ": "
                    + rejected.reason().code());
        }
    }

    private static Verdict judge(IdentityRule rule, String written, Holder holder) {
        RuleCall.Answer answer = RuleCall.ask(rule, written, holder);
        return answer.verdict();
    }
}
