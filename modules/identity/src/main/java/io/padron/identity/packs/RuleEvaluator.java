package io.padron.identity.packs;

import io.padron.id.spi.Holder;
import io.padron.id.spi.IdentityRule;
import io.padron.id.spi.Reason;
import io.padron.id.spi.Verdict;
import io.padron.identity.IdentityVerdict;
import io.padron.identity.PackQuarantinedException;
import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import io.padron.kernel.text.PlainText;
import io.padron.kernel.text.WrittenNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Evaluates a number by a rule: malformed texts are refused before the call, and exceptions of a rule are caught. Rules
 * run on threads of their own; a pack whose rule exceeds its time limit is quarantined.
 */
@ApplicationScoped
class RuleEvaluator {
    private static final Messages MESSAGES = Messages.forClass(RuleEvaluator.class);

    @Inject
    Packs packs;

    RuleTimeLimit deadline = new RuleTimeLimit(Duration.ofSeconds(5));

    /**
     * Runs work that checks many numbers on one rule thread, so that the checks do not switch threads.
     *
     * @throws PackQuarantinedException when a rule exceeds its time limit, or its pack was quarantined meanwhile
     */
    <T> T runInBatch(Supplier<T> work) {
        if (RuleThread.current().isPresent()) {
            return work.get();
        }
        try {
            return deadline.runWithin(work);
        } catch (RuleTimeLimit.RuleTimeoutException overdue) {
            throw packs.quarantine(overdue.rule(), deadline.length());
        }
    }

    /** Whether a rule call has been running for at least this time. */
    boolean isAnyStuck(Duration time) throws InterruptedException {
        return deadline.isAnyStuck(time);
    }

    /**
     * @param kind the code of the kind in the verdict
     * @param rule the key of the rule among the pack's
     */
    IdentityVerdict evaluate(LoadedPack.ValidPack pack, String kind, IdentityRule rule, RuleInput ruleInput) {
        Optional<IdentityVerdict> refused = rejectUnreadable(ruleInput.written());
        if (refused.isPresent()) {
            return refused.get();
        }
        if (RuleThread.current().isPresent()) {
            return evaluateRule(pack, kind, rule, ruleInput);
        }
        try {
            return runInBatch(() -> evaluateRule(pack, kind, rule, ruleInput));
        } catch (PackQuarantinedException quarantined) {
            return new IdentityVerdict.Rejected(new IdentityVerdict.Reason("pack-put-aside", quarantined.reason()));
        }
    }

    private IdentityVerdict evaluateRule(
            LoadedPack.ValidPack pack, String kind, IdentityRule rule, RuleInput ruleInput) {
        WrittenNumber number = WrittenNumber.parseNumber(ruleInput.written());
        if (number.punctuation() == WrittenNumber.Punctuation.FRACTION) {
            return rejected("number-fraction", SpiTexts.quote(ruleInput.written()));
        }
        try {
            RuleCall.CheckResult result =
                    callRule(pack, rule, () -> RuleCall.check(rule, number.text(), ruleInput.holder()));
            return result.verdict() instanceof Verdict.Accepted accepted
                    ? new IdentityVerdict.Accepted(
                            kind,
                            accepted.normalForm(),
                            result.formatted(),
                            withDoubts(accepted, number),
                            accepted.unique(),
                            pack.version().toString())
                    : new IdentityVerdict.Rejected(toReason(((Verdict.Rejected) result.verdict()).reason()));
        } catch (RuleThread.AbandonedThreadException late) {
            throw late;
        } catch (Throwable error) {
            packs.recordFailure(pack, rule, error);
            return rejected("rule-failed", kind);
        }
    }

    private static <A> A callRule(LoadedPack.ValidPack pack, IdentityRule rule, Supplier<A> question) {
        RuleThread<?> thread = RuleThread.current().orElseThrow();
        thread.enter(new RuleThread.RuleInUse(pack, rule));
        try {
            return question.get();
        } finally {
            thread.leave();
        }
    }

    /** Describes the number; empty when the rule fails. */
    Optional<Message> describeValue(LoadedPack.ValidPack pack, IdentityRule rule, String normalForm) {
        try {
            return runInBatch(() -> callDescribe(pack, rule, normalForm));
        } catch (PackQuarantinedException quarantined) {
            return Optional.empty();
        }
    }

    private Optional<Message> callDescribe(LoadedPack.ValidPack pack, IdentityRule rule, String normalForm) {
        try {
            return callRule(pack, rule, () -> rule.meaning(normalForm).map(SpiTexts::toLabel));
        } catch (RuleThread.AbandonedThreadException late) {
            throw late;
        } catch (Throwable error) {
            packs.recordFailure(pack, rule, error);
            return Optional.empty();
        }
    }

    /** The written number and its holder. */
    record RuleInput(String written, Holder holder) {

        RuleInput {
            written = PlainText.cleanCode(written);
        }
    }

    static IdentityVerdict rejected(String code, Object... arguments) {
        return new IdentityVerdict.Rejected(new IdentityVerdict.Reason(code, MESSAGES.get(code, arguments)));
    }

    private static Optional<IdentityVerdict> rejectUnreadable(String written) {
        if (written.isEmpty()) {
            return Optional.of(rejected("blank"));
        }
        if (written.length() > RuleCall.LONGEST_INPUT) {
            return Optional.of(rejected("too-long", RuleCall.LONGEST_INPUT));
        }
        return PlainText.isReadable(written) ? Optional.empty() : Optional.of(rejected("unreadable-characters"));
    }

    private static List<IdentityVerdict.Reason> withDoubts(Verdict.Accepted accepted, WrittenNumber number) {
        List<IdentityVerdict.Reason> doubts = new ArrayList<>(accepted.doubts().size());
        accepted.doubts().forEach(doubt -> doubts.add(toReason(doubt)));
        if (number.punctuation() == WrittenNumber.Punctuation.IRREGULAR_GROUPS) {
            String quote = SpiTexts.quote(number.text());
            doubts.add(new IdentityVerdict.Reason("number-groups", MESSAGES.get("number-groups", quote)));
        }
        return doubts;
    }

    private static IdentityVerdict.Reason toReason(Reason reason) {
        return new IdentityVerdict.Reason(reason.code(), SpiTexts.toMessage(reason.message()));
    }
}
