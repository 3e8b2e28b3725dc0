package io.padron.customers.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.contacts.ContactPerson;
import io.padron.customers.MadeUpCountries;
import io.padron.customers.NewCustomerBuilder;
import io.padron.customers.NewIdentity;
import io.padron.customers.UniqueKey;
import io.padron.customers.ValidationResult;
import io.padron.customers.register.CustomersOn;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;
import io.padron.kernel.PersonName;
import io.padron.payments.ActivePaymentMethods;
import io.padron.payments.PaymentMethodId;
import io.padron.payments.PaymentMethodView;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerValidatorTest {

    private static final PersonName LUZ = PersonName.ofParts("Luz", "", "Ríos", "");

    private final CustomerValidator validator = createValidators()
            .createValidator(new ActivePaymentMethods(List.of(
                    method(1, MadeUpCountries.ARIDIA, "Efectivo"), method(2, MadeUpCountries.BOREAL, "Tarjeta"))));

    @Test
    void findsNothingInACustomerThatIsRight() {
        assertEquals(List.of(), issueTexts(NewCustomerBuilder.person("Ana", "Ruiz", "T-123")));
        assertEquals(List.of(), issueTexts(NewCustomerBuilder.company("Acme, S.A.", "T-124")));
        assertEquals(List.of(), issueTexts(NewCustomerBuilder.boreal("Juan Peña", "")));
    }

    @Test
    void takesANameInPartsOrWholeButNotBothWays() {
        assertEquals(List.of(), issueTexts(ana().name(PersonName.ofFullName("Ana Ruiz"))));
        assertEquals(
                List.of("name.full name-one-way"),
                issueTexts(ana().name(new PersonName("Ana", "", "Ruiz", "", "Ana Ruiz"))));
        assertEquals(List.of("name.last required"), issueTexts(ana().name(PersonName.ofParts("Ana", "", "", ""))));
        assertEquals(List.of("name.first required", "name.last required"), issueTexts(ana().name(PersonName.NONE)));
        assertEquals(List.of("legalName not-used-here"), issueTexts(ana().legalName("Acme")));
        assertEquals(
                List.of("legalName required", "name.first not-used-here"),
                issueTexts(NewCustomerBuilder.company("", "T-1").name(PersonName.ofParts("Ana", "", "", ""))));
        assertEquals(
                List.of("name.full required", "name.first not-used-here", "name.last not-used-here"),
                issueTexts(NewCustomerBuilder.boreal("", "").name(LUZ)));
    }

    @Test
    void garbledTextIsADoubtWithTheRepairedText() {
        ValidationResult garbled = validator.validate(
                ana().name(PersonName.ofParts("JosÃ©", "", "Ruiz", "")).customer());
        assertEquals(
                "name.first garbled-text",
                garbled.issues().get(0).field() + " " + garbled.issues().get(0).code());
        assertEquals(
                "«JosÃ©» parece leído con otra codificación: ¿es «José»? Si lo es, escríbalo así.",
                garbled.issues().get(0).message().es());
        assertEquals(false, garbled.hasErrors());
        assertEquals(List.of("address garbled-text?"), issueTexts(ana().address("Calle Mu¤oz 5")));
        assertEquals(List.of("reference unreadable-characters"), issueTexts(ana().reference("A\u20281")));
        assertEquals(List.of("address unreadable-characters"), issueTexts(ana().address("A\uFFFDna")));
    }

    @Test
    void whatShowsNothingIsNotFilledIn() {
        assertEquals(List.of(), issueTexts(ana().address("\u200B").reference("\u00A0")));
        assertEquals(
                List.of("name.last required"),
                issueTexts(ana().name(PersonName.ofParts("Ana", "", "\u3000\u00AD", ""))));
    }

    @Test
    void reportsAMissingNameOnceAndNotAgainAtTheNumber() {
        assertEquals(
                List.of("identities[0].value tax-name?"), issueTexts(NewCustomerBuilder.person("Ana", "Ruizz", "T-8")));
        assertEquals(List.of("name.last required"), issueTexts(NewCustomerBuilder.person("Ana", "", "T-8")));
        assertEquals(List.of("name.last name-stand-in?"), issueTexts(NewCustomerBuilder.person("Ana", "-", "T-8")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "12345",
                "2026-01-31",
                "31/12/1990",
                "12-ene-2024",
                "3 de mayo de 1990",
                "TRUE",
                "falso",
                "NULL",
                "N/A"
            })
    void reportsAPlaceholderNameAsADoubt(String written) {
        NewCustomerBuilder ana = ana().name(PersonName.ofParts(written, "", "Ruiz", ""));
        assertEquals(List.of("name.first name-stand-in?"), issueTexts(ana));
        assertEquals(List.of("legalName name-stand-in?"), issueTexts(NewCustomerBuilder.company(written, "T-1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ñ", "3M", "7-Eleven", "20 de Noviembre", "1 Mayo S.A.", "O", "李", "360 Grados"})
    void takesAnyLettersForAName(String written) {
        assertEquals(List.of(), issueTexts(NewCustomerBuilder.company(written, "T-1")));
    }

    @Test
    void limitsTextsAndRefusesWhatCannotBeRead() {
        assertEquals(
                List.of("name.first too-long"),
                issueTexts(ana().name(PersonName.ofParts("a".repeat(101), "", "Ruiz", ""))));
        assertEquals(List.of("legalName too-long"), issueTexts(NewCustomerBuilder.company("a".repeat(251), "T-1")));
        assertEquals(
                List.of("name.last unreadable-characters"),
                issueTexts(ana().name(PersonName.ofParts("Ana", "", "Ru\u0000iz", ""))));
        assertEquals(
                List.of("address too-long", "reference unreadable-characters"),
                issueTexts(ana().address("a".repeat(501)).reference("a\u0007")));
        assertEquals(List.of("reference too-long"), issueTexts(ana().reference("a".repeat(61))));
        assertEquals(List.of(), issueTexts(ana().name(PersonName.ofParts("Ana 🌵", "", "D’Ávila-Ñu", ""))));
    }

    @Test
    void storesCleanedTexts() {
        ValidatedCustomer validatedCustomer = validator.toValidatedCustomer(
                ana().name(PersonName.ofParts(" Ana\u200B ", "", "Ru\u0301iz\u00A0 Gil", ""))
                        .reference("  A  1 ")
                        .customer());
        assertEquals("Ana Rúiz Gil", validatedCustomer.name().display());
        assertEquals("A 1", validatedCustomer.reference());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1001.0|1001|reference reference-decimal-zero?",
                "1001,00|1001|reference reference-decimal-zero?",
                "5.0|5|reference reference-decimal-zero?",
                "1001.5|1001.5|reference reference-fraction?",
                "79.123|79.123|",
                "1.000|1.000|",
                "A1.0|A1.0|",
                "1.2.0|1.2.0|"
            })
    void removesTheDecimalZeroOfANumericReference(String written, String kept, String expectedIssue) {
        ValidatedCustomer validatedCustomer =
                validator.toValidatedCustomer(ana().reference(written).customer());
        assertEquals(kept, validatedCustomer.reference());
        assertEquals(
                expectedIssue == null ? List.of() : List.of(expectedIssue),
                issueTexts(validatedCustomer.toValidationResult()));
    }

    @Test
    void theReferenceThatIsStoredStaysAsItIs() {
        CustomerValidator change = createValidators()
                .createValidator(
                        new ActivePaymentMethods(List.of(method(1, MadeUpCountries.ARIDIA, "Efectivo"))), "1001.0");
        ValidatedCustomer kept =
                change.toValidatedCustomer(ana().reference(" 1001.0 ").customer());
        assertEquals("1001.0", kept.reference());
        assertEquals(List.of(), kept.issues());
        assertEquals(
                "1001",
                change.toValidatedCustomer(ana().reference("1001.00").customer())
                        .reference());
    }

    @Test
    void namesTheFieldOfAnIdentityThatIsWrong() {
        assertEquals(
                List.of("identities[0].value tax-form"), issueTexts(ana().identities(new NewIdentity("tax", "X1"))));
        assertEquals(
                List.of("identities[1].kind kind-unknown"),
                issueTexts(ana().identities(new NewIdentity("TAX", "T1"), new NewIdentity("SHELL", "1"))));
        assertEquals(
                List.of("identities[1].kind kind-required"),
                issueTexts(ana().identities(new NewIdentity("TAX", "T1"), new NewIdentity(" ", "1"))));
        assertEquals(
                List.of("identities[1].kind kind-twice"),
                issueTexts(ana().identities(new NewIdentity("TAX", "T1"), new NewIdentity("TAX", "T2"))));
        assertEquals(
                List.of("identities[1].kind kind-not-for-person-type"),
                issueTexts(NewCustomerBuilder.company("Acme", "")
                        .identities(new NewIdentity("TAX", "T1"), new NewIdentity("CARD", "2"))));
        assertEquals(List.of("identities required"), issueTexts(ana().identities()));
        assertEquals(
                List.of("identities[1].value required"),
                issueTexts(ana().identities(new NewIdentity("CARD", ""), new NewIdentity("TAX", " "))));
        assertEquals(
                List.of("identities[0].value too-long"),
                issueTexts(ana().identities(new NewIdentity("TAX", "T" + "1".repeat(60)))));
    }

    @Test
    void doubtsWithoutRefusingAndKeepsTheDoubt() {
        ValidatedCustomer validatedCustomer = validator.toValidatedCustomer(
                NewCustomerBuilder.person("Ana", "Ruiz", "t-19").customer());
        assertEquals(List.of("identities[0].value tax-nine?"), issueTexts(validatedCustomer.toValidationResult()));
        assertEquals(
                "tax-nine",
                validatedCustomer.identities().get(0).doubts().get(0).code());
    }

    @Test
    void givesAKeyForEachNumberThatIsUniqueAndForTheReference() {
        assertEquals(
                List.of("XA:TAX:T12", "XA:CARD:77", "r 1-a"),
                keys(ana().identities(new NewIdentity("TAX", "t-12"), new NewIdentity("card", "7 7"))
                        .reference(" R  1 \u2010A")));
        assertEquals(List.of(), keys(ana().identities(new NewIdentity("TAX", "T000"))));
        assertEquals(List.of("XB:CODE:12"), keys(NewCustomerBuilder.boreal("Juan", "12")));
    }

    @Test
    void asksForAsManyEmailsPhonesAndContactsAsTheCountryDoes() {
        assertEquals(List.of("emails[0] email-required"), issueTexts(ana().emails()));
        assertEquals(List.of("emails[0] email-required"), issueTexts(ana().emails("", " ")));
        assertEquals(
                List.of("phones[0] phone-required"),
                issueTexts(NewCustomerBuilder.boreal("Juan", "").phones()));
        assertEquals(List.of("emails[0] email-form"), issueTexts(ana().emails("ana")));
        NewCustomerBuilder acme = NewCustomerBuilder.company("Acme", "T-1");
        assertEquals(List.of("contacts contacts-too-few"), issueTexts(acme.contacts()));
        assertEquals(
                List.of("contacts[1].name.last required", "contacts[1].email email-required"),
                issueTexts(acme.contacts(
                        new ContactPerson(PersonName.NONE, "", ""),
                        new ContactPerson(PersonName.ofParts("Luz", "", "", ""), "", "5512345679"))));
        assertEquals(
                List.of("contacts contacts-not-used"),
                issueTexts(ana().contacts(new ContactPerson(LUZ, "luz@acme.mx", ""))));
        ContactPerson luz = new ContactPerson(LUZ, "luz@acme.mx", "");
        assertEquals(List.of("contacts contacts-too-many"), issueTexts(acme.contacts(luz, luz, luz, luz)));
    }

    @Test
    void asksForAPaymentMethodThatIsActiveInTheCountry() {
        assertEquals(List.of("paymentMethods payment-method-required"), issueTexts(ana().methods()));
        assertEquals(List.of("paymentMethods payment-method-required"), issueTexts(ana().methods(" ")));
        assertEquals(List.of("paymentMethods[0] payment-method-unknown"), issueTexts(ana().methods("Tarjeta")));
        assertEquals(List.of(), issueTexts(ana().methods("1", "EFECTIVO")));
        assertEquals(
                1,
                validator
                        .toValidatedCustomer(ana().methods("1", "EFECTIVO").customer())
                        .paymentMethods()
                        .size());
        CustomerValidator none = createValidators().createValidator(new ActivePaymentMethods(List.of()));
        assertEquals(List.of("paymentMethods no-payment-method"), issueTexts(none.validate(ana().customer())));
    }

    @Test
    void reportsOnlyThatTheCountryIsUnknown() {
        assertEquals(List.of("country country-unknown"), issueTexts(ana().country(new CountryCode("XZ"))));
    }

    private static NewCustomerBuilder ana() {
        return NewCustomerBuilder.person("Ana", "Ruiz", "T-1");
    }

    private List<String> issueTexts(NewCustomerBuilder newCustomerBuilder) {
        return issueTexts(validator.validate(newCustomerBuilder.customer()));
    }

    private static List<String> issueTexts(ValidationResult validationResult) {
        return validationResult.issues().stream()
                .map(issue -> issue.field() + " " + issue.code() + (issue.isError() ? "" : "?"))
                .toList();
    }

    private List<String> keys(NewCustomerBuilder newCustomerBuilder) {
        return validator.validate(newCustomerBuilder.customer()).keys().stream()
                .map(UniqueKey::value)
                .toList();
    }

    private static PaymentMethodView method(long id, CountryCode country, String label) {
        Message text = new Message(label, label);
        return new PaymentMethodView(
                new PaymentMethodId(id), "CASH", text, country, label, Map.of(), true, true, CustomersOn.NOW, 1);
    }

    private static CustomerValidators createValidators() {
        return CustomerValidatorsOn.withoutPaymentMethods(new MadeUpCountries());
    }
}
