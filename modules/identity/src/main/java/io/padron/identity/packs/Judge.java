package io.padron.identity.packs;

import io.padron.id.spi.Holder;
import io.padron.id.spi.IdentityRule;
import io.padron.id.spi.Reason;
import io.padron.id.spi.Verdict;
import io.padron.identity.IdentityVerdict;
import io.padron.identity.PackPutAsideException;
import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import io.padron.kernel.PlainText;
import io.padron.kernel.WrittenNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Puts a number before a rule: what no rule should have to see is refused here, and what a rule throws ends here. Rules run
 * on threads of their own; a pack whose rule does not answer in time is put aside.
 */
@ApplicationScoped
class Judge {
    private static final Messages MESSAGES = Messages.beside(Judge.class);

    @Inject
    Packs packs;

    RuleDeadline deadline = new RuleDeadline(Duration.ofSeconds(5));

    /**
     * Does work that judges many numbers on one thread for rules, so that none of them costs a change of threads.
     *
     * @throws PackPutAsideException when a rule does not answer in time, or its pack was put aside meanwhile
     */
    <T> T together(Supplier<T> work) {
        if (RuleThread.current().isPresent()) {
            return work.get();
        }
        try {
            return deadline.keep(work);
        } catch (RuleDeadline.OverdueException overdue) {
            throw packs.putAside(overdue.rule(), deadline.length());
        }
    }

    /** Whether a call of a rule has been under way for this time at least. */
    boolean anyStuck(Duration time) throws InterruptedException {
        return deadline.anyStuck(time);
    }

    /**
     * @param kind what the answer names as its kind
     * @param rule the key of the rule among the pack's
     */
    IdentityVerdict judge(FoundPack.Good pack, String kind, IdentityRule rule, Question question) {
        Optional<IdentityVerdict> refused = unreadable(question.written());
        if (refused.isPresent()) {
            return refused.get();
        }
        if (RuleThread.current().isPresent()) {
            return asked(pack, kind, rule, question);
        }
        try {
            return together(() -> asked(pack, kind, rule, question));
        } catch (PackPutAsideException aside) {
            return new IdentityVerdict.Rejected(new IdentityVerdict.Reason("pack-put-aside", aside.reason()));
        }
    }

    private IdentityVerdict asked(FoundPack.Good pack, String kind, IdentityRule rule, Question question) {
        WrittenNumber number = WrittenNumber.read(question.written());
        if (number.form() == WrittenNumber.Form.FRACTION) {
            return rejected("number-fraction", Texts.quote(question.written()));
        }
        try {
            RuleCall.Answer answer = call(pack, rule, () -> RuleCall.ask(rule, number.text(), question.holder()));
            return answer.verdict() instanceof Verdict.Accepted accepted
                    ? new IdentityVerdict.Accepted(
                            kind,
                            accepted.normalForm(),
                            answer.formatted(),
                            doubts(accepted, number),
                            accepted.unique(),
                            pack.version().toString())
                    : new IdentityVerdict.Rejected(reason(((Verdict.Rejected) answer.verdict()).reason()));
        } catch (RuleThread.GivenUpException late) {
            throw late;
        } catch (Throwable error) {
            packs.failed(pack, rule, error);
            return rejected("rule-failed", kind);
        }
    }

    private static <A> A call(FoundPack.Good pack, IdentityRule rule, Supplier<A> question) {
        RuleThread<?> thread = RuleThread.current().orElseThrow();
        thread.enter(new RuleThread.RuleInUse(pack, rule));
        try {
            return question.get();
        } finally {
            thread.leave();
        }
    }

    /** What the number says; a rule that fails says nothing. */
    Optional<Message> meaning(FoundPack.Good pack, IdentityRule rule, String normalForm) {
        try {
            return together(() -> said(pack, rule, normalForm));
        } catch (PackPutAsideException aside) {
            return Optional.empty();
        }
    }

    private Optional<Message> said(FoundPack.Good pack, IdentityRule rule, String normalForm) {
        try {
            return call(pack, rule, () -> rule.meaning(normalForm).map(Texts::label));
        } catch (RuleThread.GivenUpException late) {
            throw late;
        } catch (Throwable error) {
            packs.failed(pack, rule, error);
            return Optional.empty();
        }
    }

    /** What was written, and who holds it. */
    record Question(String written, Holder holder) {

        Question {
            written = PlainText.tidyCode(written);
        }
    }

    static IdentityVerdict rejected(String code, Object... arguments) {
        return new IdentityVerdict.Rejected(new IdentityVerdict.Reason(code, MESSAGES.get(code, arguments)));
    }

    private static Optional<IdentityVerdict> unreadable(String written) {
        if (written.isEmpty()) {
            return Optional.of(rejected("blank"));
        }
        if (written.length() > RuleCall.LONGEST_INPUT) {
            return Optional.of(rejected("too-long", RuleCall.LONGEST_INPUT));
        }
        return PlainText.isReadable(written) ? Optional.empty() : Optional.of(rejected("unreadable-characters"));
    }

    private static List<IdentityVerdict.Reason> doubts(Verdict.Accepted accepted, WrittenNumber number) {
        List<IdentityVerdict.Reason> doubts = new ArrayList<>(accepted.doubts().size());
        accepted.doubts().forEach(doubt -> doubts.add(reason(doubt)));
        if (number.form() == WrittenNumber.Form.ODD_GROUPS) {
            String quote = Texts.quote(number.text());
            doubts.add(new IdentityVerdict.Reason("number-groups", MESSAGES.get("number-groups", quote)));
        }
        return doubts;
    }

    private static IdentityVerdict.Reason reason(Reason reason) {
        return new IdentityVerdict.Reason(reason.code(), Texts.message(reason.message()));
    }
}
