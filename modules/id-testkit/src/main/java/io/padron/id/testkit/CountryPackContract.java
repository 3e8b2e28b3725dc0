package io.padron.id.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.id.spi.CountryPack;
import io.padron.id.spi.Holder;
import io.padron.id.spi.IdentityKind;
import io.padron.id.spi.IdentityRule;
import io.padron.id.spi.NameField;
import io.padron.id.spi.NamePart;
import io.padron.id.spi.PaymentMethodType;
import io.padron.id.spi.PersonForm;
import io.padron.id.spi.PersonType;
import io.padron.id.spi.TemplateDesign;
import io.padron.id.spi.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract that the host requires of every pack. A pack's test extends it and returns the pack's class. */
public abstract class CountryPackContract {
    private static final Set<String> EVERYWHERE = Set.of("BANK_TRANSFER", "CASH", "CARD");

    /** Returns the pack's class, as in its services file. */
    protected abstract Class<? extends CountryPack> packClass();

    @Test
    void isRegisteredForTheServiceLoader() {
        assertEquals(packClass(), pack().getClass());
    }

    @Test
    void namesACountryAndAVersion() {
        assertTrue(Set.of(Locale.getISOCountries()).contains(pack().country()), pack().country());
        assertTrue(pack().version().matches("\\d{1,4}\\.\\d{1,4}\\.\\d{1,4}"), pack().version());
        IdRuleContract.assertSpoken(pack().name());
    }

    @Test
    void hasAFormForEachPersonTypeNaturalPersonsFirst() {
        assertEquals(
                List.of(PersonType.NATURAL, PersonType.LEGAL),
                pack().personForms().stream().map(PersonForm::personType).toList());
        pack().personForms().forEach(form -> IdRuleContract.assertSpoken(form.label()));
    }

    @Test
    void eachGroupOfAFormHasAPosition() {
        for (PersonForm form : pack().personForms()) {
            List<TemplateDesign.Part> order = pack().formOrder(form.personType());
            assertUnique(order, "groups of the form");
            assertEquals(Set.of(TemplateDesign.Part.values()), Set.copyOf(order), "The groups of the form");
        }
    }

    @Test
    void requiresNamesThatFitThePersonType() {
        for (PersonForm form : pack().personForms()) {
            boolean company = form.personType() == PersonType.LEGAL;
            nameFields(form).forEach(field -> {
                IdRuleContract.assertSpoken(field.label());
                assertEquals(company, field.part() == NamePart.LEGAL_NAME, "A name of " + form.personType());
            });
            form.nameStyles()
                    .forEach(style -> assertUnique(
                            style.fields().stream().map(NameField::part).toList(), "name parts"));
            assertTrue(
                    form.contacts().name().fields().stream().noneMatch(field -> field.part() == NamePart.LEGAL_NAME),
                    "Contacts are people");
        }
    }

    @Test
    void kindsAreDistinguishedByCodeLabelAndAlias() {
        List<IdentityKind> kinds = pack().identityKinds();
        assertFalse(kinds.isEmpty(), "A country has an identity number");
        kinds.forEach(kind -> IdRuleContract.assertSpoken(kind.label()));
        assertUnique(kinds.stream().map(IdentityKind::code).toList(), "codes");
        assertUnique(
                kinds.stream()
                        .flatMap(kind -> Stream.concat(
                                        Stream.of(kind.code(), kind.label().es()), kind.aliases().stream())
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .distinct())
                        .toList(),
                "names of kinds");
    }

    @Test
    void kindsAreRequiredOnlyOfTheirPersonTypes() {
        for (IdentityKind kind : pack().identityKinds()) {
            assertFalse(kind.personTypes().isEmpty(), kind.code() + " has no person type");
            assertTrue(kind.personTypes().containsAll(kind.requiredFor()), kind.code());
        }
    }

    @Test
    void everyExampleIsAcceptedOfThePersonTypeItStandsFor() {
        for (IdentityKind kind : pack().identityKinds()) {
            kind.examples().forEach((type, example) -> {
                Verdict verdict = kind.rule().check(kind.rule().compact(example), Holder.of(type));
                assertEquals(
                        List.of(),
                        assertInstanceOf(Verdict.Accepted.class, verdict, example)
                                .doubts());
            });
        }
    }

    @Test
    void paymentMethodTypesAreItsOwnAndTheirExamplesAreAccepted() {
        List<String> codes = pack().paymentMethodTypes().stream()
                .map(PaymentMethodType::code)
                .toList();
        assertUnique(codes, "payment method types");
        assertTrue(codes.stream().noneMatch(EVERYWHERE::contains), "Some exist everywhere: " + codes);
        for (PaymentMethodType type : pack().paymentMethodTypes()) {
            IdRuleContract.assertSpoken(type.label());
            assertUnique(
                    type.settings().stream().map(PaymentMethodType.Setting::key).toList(), "settings");
            type.settings().forEach(setting -> {
                IdRuleContract.assertSpoken(setting.label());
                IdentityRule rule = setting.rule();
                Verdict verdict = rule.check(rule.compact(setting.example()), Holder.UNKNOWN);
                assertInstanceOf(Verdict.Accepted.class, verdict, setting.key());
            });
        }
    }

    @Test
    void templatesHaveWhatTheFormsRequire() {
        for (PersonForm form : pack().personForms()) {
            TemplateDesign template = pack().template(form.personType());
            assertUnique(
                    template.blocks().stream().map(TemplateDesign.Block::part).toList(), "template's blocks");
            assertEquals(1, columns(template, TemplateDesign.Part.NAME), template.fileName());
            assertEquals(1, columns(template, TemplateDesign.Part.PAYMENT_METHOD), template.fileName());
            assertTrue(columns(template, TemplateDesign.Part.EMAILS) >= form.minimumEmails(), template.fileName());
            assertTrue(columns(template, TemplateDesign.Part.PHONES) >= form.minimumPhones(), template.fileName());
            assertTrue(
                    columns(template, TemplateDesign.Part.CONTACTS)
                            >= form.contacts().minimum(),
                    template.fileName());
            boolean needsIdentity = pack().identityKinds().stream()
                    .anyMatch(kind -> kind.requiredFor().contains(form.personType()));
            assertTrue(!needsIdentity || columns(template, TemplateDesign.Part.IDENTITIES) == 1, template.fileName());
        }
    }

    @Test
    void theKindOfUnnamedNumbersIsOneOfItsKinds() {
        List<String> codes =
                pack().identityKinds().stream().map(IdentityKind::code).toList();
        assertTrue(pack().kindWhenUnnamed().map(codes::contains).orElse(true), codes::toString);
    }

    private static int columns(TemplateDesign template, TemplateDesign.Part part) {
        return template.blocks().stream()
                .filter(block -> block.part() == part)
                .mapToInt(TemplateDesign.Block::count)
                .sum();
    }

    private CountryPack pack() {
        return ServiceLoader.load(CountryPack.class).stream()
                .filter(provider -> provider.type() == packClass())
                .findFirst()
                .orElseThrow(() -> new AssertionError(packClass().getName() + " is not in META-INF/services"))
                .get();
    }

    private static Stream<NameField> nameFields(PersonForm form) {
        return form.nameStyles().stream().flatMap(style -> style.fields().stream());
    }

    private static <T> void assertUnique(List<T> values, String what) {
        assertEquals(
                values.size(), new HashSet<>(values).size(), () -> "Two of the same among the " + what + ": " + values);
    }
}
