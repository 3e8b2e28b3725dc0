package io.padron.identity.packs;

import io.padron.access.Guarded;
import io.padron.id.spi.Holder;
import io.padron.id.spi.IdentityRule;
import io.padron.id.spi.NamePart;
import io.padron.identity.FormView;
import io.padron.identity.IdentityCheck;
import io.padron.identity.IdentityKindView;
import io.padron.identity.IdentityNumberQuery;
import io.padron.identity.IdentityNumbers;
import io.padron.identity.IdentityVerdict;
import io.padron.identity.PackView;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Checks numbers by the active packs. */
@ApplicationScoped
@Guarded
class PackIdentity implements IdentityNumbers {
    private static final Messages MESSAGES = Messages.forClass(PackIdentity.class);

    @Inject
    Packs packs;

    @Inject
    RuleEvaluator ruleEvaluator;

    @Override
    public IdentityVerdict check(IdentityNumberQuery question) {
        return evaluate(question);
    }

    @Override
    public IdentityCheck createCheck() {
        return new IdentityCheck() {
            @Override
            public IdentityVerdict check(IdentityNumberQuery question) {
                return evaluate(question);
            }

            @Override
            public <T> T runInBatch(Supplier<T> work) {
                return ruleEvaluator.runInBatch(work);
            }
        };
    }

    private IdentityVerdict evaluate(IdentityNumberQuery question) {
        Optional<LoadedPack.ValidPack> pack = packs.findActive(question.country());
        if (pack.isEmpty()) {
            return unknownKind("unknown-country", question.country().value());
        }
        Optional<IdentityKindView> kind =
                pack.get().country().kind(question.kind().strip());
        if (kind.isEmpty()) {
            return unknownKind(
                    "unknown-kind",
                    SpiTexts.quote(question.kind()),
                    question.country().value());
        }
        if (question.personType()
                .filter(type -> !kind.get().personTypes().contains(type))
                .isPresent()) {
            return notForPersonType(pack.get(), kind.get(), question);
        }
        String code = kind.get().code();
        IdentityRule rule = Objects.requireNonNull(pack.get().rules().get(LoadedPack.ValidPack.kind(code)));
        return ruleEvaluator.evaluate(
                pack.get(), code, rule, new RuleEvaluator.RuleInput(question.written(), holderOf(question)));
    }

    @Override
    public List<PackView> packs() {
        return packs.views();
    }

    @Override
    public List<IdentityKindView> kindsOf(CountryCode country) {
        return packs.findActive(country).map(pack -> pack.country().kinds()).orElse(List.of());
    }

    private static IdentityVerdict unknownKind(String code, String... arguments) {
        return new IdentityVerdict.UnknownKind(
                new IdentityVerdict.Reason(code, MESSAGES.get(code, (Object[]) arguments)));
    }

    private static IdentityVerdict notForPersonType(
            LoadedPack.ValidPack pack, IdentityKindView kind, IdentityNumberQuery question) {
        FormView form = pack.country().form(question.personType().orElseThrow());
        Message es = MESSAGES.get(
                "kind-not-for-person-type", kind.label().es(), form.label().es());
        Message en = MESSAGES.get(
                "kind-not-for-person-type", kind.label().en(), form.label().en());
        return new IdentityVerdict.Rejected(
                new IdentityVerdict.Reason("kind-not-for-person-type", new Message(es.es(), en.en())));
    }

    private static Holder holderOf(IdentityNumberQuery question) {
        Map<NamePart, String> names = new EnumMap<>(NamePart.class);
        names.put(NamePart.FIRST, question.name().first());
        names.put(NamePart.MIDDLE, question.name().middle());
        names.put(NamePart.LAST, question.name().last());
        names.put(NamePart.SECOND_LAST, question.name().secondLast());
        names.put(NamePart.FULL, question.name().full());
        names.put(NamePart.LEGAL_NAME, question.legalName());
        names.values().removeIf(String::isBlank);
        return new Holder(question.personType(), names);
    }
}
