package io.padron.identity.packs;

import io.padron.access.Guarded;
import io.padron.id.spi.Holder;
import io.padron.id.spi.IdentityRule;
import io.padron.id.spi.NamePart;
import io.padron.identity.FormView;
import io.padron.identity.Identity;
import io.padron.identity.IdentityCheck;
import io.padron.identity.IdentityKindView;
import io.padron.identity.IdentityQuestion;
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

/** Answers from the active packs. */
@ApplicationScoped
@Guarded
class PackIdentity implements Identity {
    private static final Messages MESSAGES = Messages.beside(PackIdentity.class);

    @Inject
    Packs packs;

    @Inject
    Judge judge;

    @Override
    public IdentityVerdict check(IdentityQuestion question) {
        return judged(question);
    }

    @Override
    public IdentityCheck checks() {
        return new IdentityCheck() {
            @Override
            public IdentityVerdict check(IdentityQuestion question) {
                return judged(question);
            }

            @Override
            public <T> T together(Supplier<T> work) {
                return judge.together(work);
            }
        };
    }

    private IdentityVerdict judged(IdentityQuestion question) {
        Optional<FoundPack.Good> pack = packs.active(question.country());
        if (pack.isEmpty()) {
            return unknown("unknown-country", question.country().value());
        }
        Optional<IdentityKindView> kind =
                pack.get().country().kind(question.kind().strip());
        if (kind.isEmpty()) {
            return unknown(
                    "unknown-kind",
                    Texts.quote(question.kind()),
                    question.country().value());
        }
        if (question.personType()
                .filter(type -> !kind.get().personTypes().contains(type))
                .isPresent()) {
            return notForPersonType(pack.get(), kind.get(), question);
        }
        String code = kind.get().code();
        IdentityRule rule = Objects.requireNonNull(pack.get().rules().get(FoundPack.Good.kind(code)));
        return judge.judge(pack.get(), code, rule, new Judge.Question(question.written(), holder(question)));
    }

    @Override
    public List<PackView> packs() {
        return packs.views();
    }

    @Override
    public List<IdentityKindView> kinds(CountryCode country) {
        return packs.active(country).map(pack -> pack.country().kinds()).orElse(List.of());
    }

    private static IdentityVerdict unknown(String code, String... arguments) {
        return new IdentityVerdict.UnknownKind(
                new IdentityVerdict.Reason(code, MESSAGES.get(code, (Object[]) arguments)));
    }

    private static IdentityVerdict notForPersonType(
            FoundPack.Good pack, IdentityKindView kind, IdentityQuestion question) {
        FormView form = pack.country().form(question.personType().orElseThrow());
        Message es = MESSAGES.get(
                "kind-not-for-person-type", kind.label().es(), form.label().es());
        Message en = MESSAGES.get(
                "kind-not-for-person-type", kind.label().en(), form.label().en());
        return new IdentityVerdict.Rejected(
                new IdentityVerdict.Reason("kind-not-for-person-type", new Message(es.es(), en.en())));
    }

    private static Holder holder(IdentityQuestion question) {
        Map<NamePart, String> names = new EnumMap<>(NamePart.class);
        names.put(NamePart.FIRST, question.name().first());
        names.put(NamePart.MIDDLE, question.name().middle());
        names.put(NamePart.LAST, question.name().last());
        names.put(NamePart.SECOND_LAST, question.name().secondLast());
        names.put(NamePart.FULL, question.name().full());
        names.put(NamePart.LEGAL_NAME, question.legalName());
        names.values().removeIf(String::isBlank);
        return new Holder(question.personType().map(Texts::spi), names);
    }
}
