package io.padron.identity.packs;

import io.padron.id.spi.CountryPack;
import io.padron.id.spi.IdentityEntry;
import io.padron.id.spi.IdentityKind;
import io.padron.id.spi.IdentityRule;
import io.padron.id.spi.NameStyle;
import io.padron.id.spi.PaymentMethodType;
import io.padron.id.spi.PersonForm;
import io.padron.id.spi.PersonType;
import io.padron.id.spi.TemplateDesign;
import io.padron.identity.CountryView;
import io.padron.identity.FormView;
import io.padron.identity.IdentityKindView;
import io.padron.identity.MethodTypeView;
import io.padron.kernel.CountryCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads all properties of a pack once into the host's views. An invalid property throws; the message is the reason of
 * the quarantine.
 */
final class PackReader {
    private static final Set<String> EVERYWHERE = Set.of("BANK_TRANSFER", "CASH", "CARD");

    private PackReader() {}

    static LoadedPack.ValidPack read(CountryPack pack, String file) {
        List<IdentityKind> kinds = List.copyOf(pack.identityKinds());
        List<PaymentMethodType> types = List.copyOf(pack.paymentMethodTypes());
        List<FormView> forms =
                pack.personForms().stream().map(form -> toFormView(pack, form)).toList();
        CountryView country = new CountryView(
                new CountryCode(pack.country()),
                SpiTexts.toLabel(pack.name()),
                pack.identityEntry() == IdentityEntry.KIND_AND_NUMBER,
                pack.kindWhenUnnamed(),
                Objects.requireNonNull(pack.phoneExample(), "phoneExample"),
                forms,
                kinds.stream().map(PackReader::toKindView).toList(),
                types.stream().map(PackReader::toMethodTypeView).toList());
        requireValid(country);
        return new LoadedPack.ValidPack(file, PackVersion.parse(pack.version()), country, rulesOf(kinds, types));
    }

    private static void requireValid(CountryView country) {
        require(
                country.forms().stream().map(FormView::personType).toList().equals(List.of(PersonType.values())),
                "One form for each person type, natural persons first");
        require(!country.kinds().isEmpty(), "No identity kind");
        requireUnique(country.kinds(), IdentityKindView::code);
        requireUnique(country.paymentMethodTypes(), MethodTypeView::code);
        country.paymentMethodTypes().forEach(type -> {
            require(!EVERYWHERE.contains(type.code()), "A payment method type that exists everywhere: " + type.code());
            requireUnique(type.settings(), MethodTypeView.SettingView::key);
        });
        require(
                country.kindWhenUnnamed()
                        .map(code -> country.kinds().stream()
                                .anyMatch(kind -> kind.code().equals(code)))
                        .orElse(true),
                "The kind of unnamed numbers is none of its kinds");
    }

    private static <T> void requireUnique(List<T> things, Function<T, String> code) {
        Set<String> seen = new HashSet<>();
        things.stream().map(code).forEach(each -> require(seen.add(each), "Twice: " + each));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static Map<String, IdentityRule> rulesOf(List<IdentityKind> kinds, List<PaymentMethodType> types) {
        Map<String, IdentityRule> rules = new HashMap<>();
        kinds.forEach(kind -> rules.put(LoadedPack.ValidPack.kind(kind.code()), kind.rule()));
        types.forEach(type -> type.settings()
                .forEach(setting ->
                        rules.put(LoadedPack.ValidPack.setting(type.code(), setting.key()), setting.rule())));
        return rules;
    }

    private static FormView toFormView(CountryPack pack, PersonForm form) {
        TemplateDesign template = pack.template(form.personType());
        return new FormView(
                form.personType(),
                SpiTexts.toLabel(form.label()),
                form.nameStyles().stream().map(PackReader::toStyleView).toList(),
                form.minimumEmails(),
                form.minimumPhones(),
                form.contacts().minimum(),
                form.contacts().maximum(),
                toStyleView(form.contacts().name()),
                form.contacts().emailRequired(),
                template.fileName(),
                template.blocks().stream()
                        .map(block -> new FormView.TemplateBlockView(block.part(), block.count()))
                        .toList(),
                toBlocks(pack.formOrder(form.personType())));
    }

    private static List<TemplateDesign.Part> toBlocks(List<TemplateDesign.Part> parts) {
        require(
                parts.size() == TemplateDesign.Part.values().length
                        && Set.copyOf(parts).size() == parts.size(),
                "The order of a form has each group exactly once");
        return List.copyOf(parts);
    }

    private static FormView.NameStyleView toStyleView(NameStyle style) {
        return new FormView.NameStyleView(style.fields().stream()
                .map(field -> new FormView.NameFieldView(
                        field.part(), SpiTexts.toLabel(field.label()), field.required(), field.example()))
                .toList());
    }

    private static IdentityKindView toKindView(IdentityKind kind) {
        return new IdentityKindView(
                kind.code(),
                SpiTexts.toLabel(kind.label()),
                Set.copyOf(kind.personTypes()),
                Set.copyOf(kind.requiredFor()),
                kind.aliases(),
                Map.copyOf(kind.examples()),
                kind.separateCheckDigit(),
                Optional.ofNullable(kind.rule().source()).orElseThrow(),
                kind.rule().genericNumbers().stream()
                        .map(generic ->
                                new IdentityKindView.GenericView(generic.number(), SpiTexts.toLabel(generic.label())))
                        .toList());
    }

    private static MethodTypeView toMethodTypeView(PaymentMethodType type) {
        return new MethodTypeView(
                type.code(),
                SpiTexts.toLabel(type.label()),
                type.settings().stream()
                        .map(setting -> new MethodTypeView.SettingView(
                                setting.key(),
                                SpiTexts.toLabel(setting.label()),
                                setting.required(),
                                setting.example()))
                        .toList(),
                type.customerReference());
    }
}
