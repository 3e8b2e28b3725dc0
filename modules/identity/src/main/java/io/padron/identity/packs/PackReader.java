package io.padron.identity.packs;

import io.padron.id.spi.CountryPack;
import io.padron.id.spi.IdentityEntry;
import io.padron.id.spi.IdentityKind;
import io.padron.id.spi.IdentityRule;
import io.padron.id.spi.NameStyle;
import io.padron.id.spi.PaymentMethodType;
import io.padron.id.spi.PersonForm;
import io.padron.id.spi.TemplateDesign;
import io.padron.identity.CountryView;
import io.padron.identity.FormView;
import io.padron.identity.IdentityKindView;
import io.padron.identity.MethodTypeView;
import io.padron.kernel.CountryCode;
import io.padron.kernel.PersonType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Asks a pack everything once and keeps the answers in the host's own words. What is wrong with them is thrown, to be
 * shown as the reason why the pack is put aside.
 */
final class PackReader {
    private static final Set<String> EVERYWHERE = Set.of("BANK_TRANSFER", "CASH", "CARD");

    private PackReader() {}

    static FoundPack.Good read(CountryPack pack, String file) {
        List<IdentityKind> kinds = List.copyOf(pack.identityKinds());
        List<PaymentMethodType> types = List.copyOf(pack.paymentMethodTypes());
        List<FormView> forms =
                pack.personForms().stream().map(form -> form(pack, form)).toList();
        CountryView country = new CountryView(
                new CountryCode(pack.country()),
                Texts.label(pack.name()),
                pack.identityEntry() == IdentityEntry.KIND_AND_NUMBER,
                pack.kindWhenUnnamed(),
                Objects.requireNonNull(pack.phoneExample(), "phoneExample"),
                forms,
                kinds.stream().map(PackReader::kind).toList(),
                types.stream().map(PackReader::methodType).toList());
        demandSound(country);
        return new FoundPack.Good(file, PackVersion.parse(pack.version()), country, rules(kinds, types));
    }

    private static void demandSound(CountryView country) {
        demand(
                country.forms().stream().map(FormView::personType).toList().equals(List.of(PersonType.values())),
                "One form for each person type, natural persons first");
        demand(!country.kinds().isEmpty(), "No identity kind");
        demandUnique(country.kinds(), IdentityKindView::code);
        demandUnique(country.paymentMethodTypes(), MethodTypeView::code);
        country.paymentMethodTypes().forEach(type -> {
            demand(!EVERYWHERE.contains(type.code()), "A payment method type that exists everywhere: " + type.code());
            demandUnique(type.settings(), MethodTypeView.SettingView::key);
        });
        demand(
                country.kindWhenUnnamed()
                        .map(code -> country.kinds().stream()
                                .anyMatch(kind -> kind.code().equals(code)))
                        .orElse(true),
                "The kind of unnamed numbers is none of its kinds");
    }

    private static <T> void demandUnique(List<T> things, Function<T, String> code) {
        Set<String> seen = new HashSet<>();
        things.stream().map(code).forEach(each -> demand(seen.add(each), "Twice: " + each));
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static Map<String, IdentityRule> rules(List<IdentityKind> kinds, List<PaymentMethodType> types) {
        Map<String, IdentityRule> rules = new HashMap<>();
        kinds.forEach(kind -> rules.put(FoundPack.Good.kind(kind.code()), kind.rule()));
        types.forEach(type -> type.settings()
                .forEach(setting -> rules.put(FoundPack.Good.setting(type.code(), setting.key()), setting.rule())));
        return rules;
    }

    private static FormView form(CountryPack pack, PersonForm form) {
        TemplateDesign template = pack.template(form.personType());
        return new FormView(
                Texts.kernel(form.personType()),
                Texts.label(form.label()),
                form.nameStyles().stream().map(PackReader::style).toList(),
                form.minimumEmails(),
                form.minimumPhones(),
                form.contacts().minimum(),
                form.contacts().maximum(),
                style(form.contacts().name()),
                form.contacts().emailRequired(),
                template.fileName(),
                template.blocks().stream()
                        .map(block -> new FormView.TemplateBlockView(
                                FormView.TemplatePart.valueOf(block.part().name()), block.count()))
                        .toList(),
                order(pack.formOrder(form.personType())));
    }

    private static List<FormView.TemplatePart> order(List<TemplateDesign.Part> parts) {
        demand(
                parts.size() == TemplateDesign.Part.values().length
                        && Set.copyOf(parts).size() == parts.size(),
                "The order of a form has each group exactly once");
        return parts.stream()
                .map(part -> FormView.TemplatePart.valueOf(part.name()))
                .toList();
    }

    private static FormView.NameStyleView style(NameStyle style) {
        return new FormView.NameStyleView(style.fields().stream()
                .map(field -> new FormView.NameFieldView(
                        FormView.Part.valueOf(field.part().name()),
                        Texts.label(field.label()),
                        field.required(),
                        field.example()))
                .toList());
    }

    private static IdentityKindView kind(IdentityKind kind) {
        return new IdentityKindView(
                kind.code(),
                Texts.label(kind.label()),
                kind.personTypes().stream().map(Texts::kernel).collect(Collectors.toUnmodifiableSet()),
                kind.requiredFor().stream().map(Texts::kernel).collect(Collectors.toUnmodifiableSet()),
                kind.aliases(),
                kind.examples().entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                example -> Texts.kernel(example.getKey()), Map.Entry::getValue)),
                kind.separateCheckDigit(),
                Optional.ofNullable(kind.rule().source()).orElseThrow(),
                kind.rule().genericNumbers().stream()
                        .map(generic ->
                                new IdentityKindView.GenericView(generic.number(), Texts.label(generic.label())))
                        .toList());
    }

    private static MethodTypeView methodType(PaymentMethodType type) {
        return new MethodTypeView(
                type.code(),
                Texts.label(type.label()),
                type.settings().stream()
                        .map(setting -> new MethodTypeView.SettingView(
                                setting.key(), Texts.label(setting.label()), setting.required(), setting.example()))
                        .toList(),
                type.customerReference());
    }
}
