package io.padron.identity.packs;

import io.padron.id.spi.Holder;
import io.padron.id.spi.IdentityRule;
import io.padron.id.spi.Reason;
import io.padron.id.spi.Verdict;
import io.padron.identity.IdentityVerdict;
import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Puts a number before a rule: what no rule should have to see is refused here, and what a rule throws ends here. */
@ApplicationScoped
class Judge {
    private static final Messages MESSAGES = Messages.beside(Judge.class);

    @Inject
    Packs packs;

    /**
     * @param kind what the answer names as its kind
     * @param rule the key of the rule among the pack's
     */
    IdentityVerdict judge(FoundPack.Good pack, String kind, IdentityRule rule, Question question) {
        Optional<IdentityVerdict> refused = unreadable(question.written());
        if (refused.isPresent()) {
            return refused.get();
        }
        try {
            RuleCall.Answer answer = RuleCall.ask(rule, question.written(), question.holder());
            return answer.verdict() instanceof Verdict.Accepted accepted
                    ? new IdentityVerdict.Accepted(
                            kind,
                            accepted.normalForm(),
                            answer.formatted(),
                            doubts(accepted),
                            accepted.unique(),
                            pack.version().toString())
                    : new IdentityVerdict.Rejected(reason(((Verdict.Rejected) answer.verdict()).reason()));
        } catch (Throwable error) {
            packs.failed(pack, rule, error);
            return rejected("rule-failed", kind);
        }
    }

    /** What the number says; a rule that fails says nothing. */
    Optional<Message> meaning(FoundPack.Good pack, IdentityRule rule, String normalForm) {
        try {
            return rule.meaning(normalForm).map(Texts::label);
        } catch (Throwable error) {
            packs.failed(pack, rule, error);
            return Optional.empty();
        }
    }

    /** What was written, and who holds it. */
    record Question(String written, Holder holder) {}

    static IdentityVerdict rejected(String code, Object... arguments) {
        return new IdentityVerdict.Rejected(new IdentityVerdict.Reason(code, MESSAGES.get(code, arguments)));
    }

    private static Optional<IdentityVerdict> unreadable(String written) {
        if (written.isBlank()) {
            return Optional.of(rejected("blank"));
        }
        if (written.length() > RuleCall.LONGEST_INPUT) {
            return Optional.of(rejected("too-long", RuleCall.LONGEST_INPUT));
        }
        for (int at = 0; at < written.length(); at = written.offsetByCodePoints(at, 1)) {
            if (isStrange(written.codePointAt(at))) {
                return Optional.of(rejected("unreadable-characters"));
            }
        }
        return Optional.empty();
    }

    private static boolean isStrange(int character) {
        return (Character.isISOControl(character) && !Character.isWhitespace(character))
                || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }

    private static List<IdentityVerdict.Reason> doubts(Verdict.Accepted accepted) {
        return accepted.doubts().stream().map(Judge::reason).toList();
    }

    private static IdentityVerdict.Reason reason(Reason reason) {
        return new IdentityVerdict.Reason(reason.code(), Texts.message(reason.message()));
    }
}
