package io.padron.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.kernel.CountryCode;
import io.padron.kernel.PersonName;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactValidatorTest {

    private static final CountryCode MX = new CountryCode("MX");
    private static final CountryCode CO = new CountryCode("CO");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3168125566|3168125566",
                "(55) 1234-5679|5512345679",
                " +52 55 1234 5679 |5512345679",
                "316.812.55.66|3168125566",
                "+57 3168125566|+573168125566",
                "6015551234.0|6015551234",
                "6,015,551,234.00|6015551234"
            })
    void removesTheSeparatorsOfAPhone(String written, String stored) {
        ValidatedContacts validated = validatePhones(written);
        assertEquals(List.of(), validated.issues());
        assertEquals(List.of(stored), validated.details().phones());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3168125566\u0000", "31681\uFFFD25566", "3168125566\u2028", "316\u00858125566"})
    void refusesCharactersThatMayNotBeInATextAsSuch(String written) {
        assertEquals(List.of("phones[0] unreadable-characters"), issueTexts(validatePhones(written)));
        assertEquals(
                List.of("emails[0] unreadable-characters"),
                issueTexts(new ContactDetails(List.of(written + "@correo.mx"), List.of(), List.of()).validate(MX)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "\u200B", "\u3000", "\uFEFF", "\u00AD", "\t"})
    void anInvisibleTextIsNoPhoneAndNoEmail(String written) {
        ValidatedContacts validated = new ContactDetails(
                        List.of(written),
                        List.of(written),
                        List.of(new ContactPerson(PersonName.NONE, written, written)))
                .validate(MX);
        assertEquals(List.of(), validated.issues());
        assertEquals(ContactDetails.NONE, validated.details());
    }

    @Test
    void digitsOfOtherScriptsAreDigits() {
        assertEquals(
                List.of("5512345679"), validatePhones("５５　１２３４５６７９").details().phones());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3168125566, 3001234568",
                "3168125566,3001234568",
                "3168125566 / 3001234568",
                "3168125566 3001234568",
                "2345678 8765432",
                "tel 3168125566",
                "+52+5512345679",
                "1234567890123456"
            })
    void refusesSeveralPhonesOrLettersInOneField(String written) {
        ValidatedContacts validated = validatePhones(written);
        assertEquals(List.of("phones[0] phone-one-per-field"), issueTexts(validated));
        assertTrue(validated.issues().get(0).message().es().startsWith("Un número por campo; use + para agregar otro"));
        assertEquals(List.of(), validated.details().phones());
    }

    @ParameterizedTest
    @CsvSource({
        "MX,5512345679,5512345679",
        "MX,+525512345679,5512345679",
        "MX,+5215512345679,5512345679",
        "MX,525512345679,5512345679",
        "MX,5215512345679,5512345679",
        "MX,00525512345679,5512345679",
        "MX,015512345679,5512345679",
        "MX,0445512345679,5512345679",
        "MX,0455512345679,5512345679",
        "MX,+573168125566,+573168125566",
        "MX,0012125551234,+12125551234",
        "CO,3168125566,3168125566",
        "CO,+573168125566,3168125566",
        "CO,573168125566,3168125566",
        "CO,033168125566,3168125566",
        "CO,+525512345679,+525512345679",
        "ZZ,+12125551234,+12125551234",
        "ZZ,12125551234,12125551234"
    })
    void onePhoneHasOneNormalForm(String country, String written, String normalForm) {
        PhoneNumberingPlan phones = PhoneNumberingPlan.of(new CountryCode(country));
        assertEquals(normalForm, phones.toNormalForm(written));
        assertEquals(normalForm, phones.toNormalForm(normalForm));
    }

    @Test
    void doubtsAPhoneOfAnotherLengthThanTheCountrys() {
        for (String odd : List.of("551234567", "551234567890", "2345678", "+5255123456")) {
            assertEquals(List.of("phones[0] phone-unusual-length?"), issueTexts(validatePhones(odd)), odd);
            ValidatedContacts colombian =
                    new ContactValidator(CO).validate(new ContactDetails(List.of(), List.of(odd), List.of()));
            assertEquals(
                    odd.startsWith("+") ? List.of() : List.of("phones[0] phone-unusual-length?"),
                    issueTexts(colombian),
                    odd);
        }
        assertEquals(
                "El teléfono 551234567 tiene 9 dígitos y lo usual son 10. Revise que esté completo; si está bien, puede"
                        + " guardarlo.",
                validatePhones("551234567").issues().get(0).message().es());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "55 1234 5678 ext. 409",
                "5512345678x11",
                "(55) 1234-5678 #1234",
                "55 1234 5678, 409",
                "5512345678,409",
                "55-1234-5678-x11",
                "5512345678 ext 12",
                "55 1234 5678 Extensión 12"
            })
    void anExtensionHasItsOwnMessage(String written) {
        ValidatedContacts validated = validatePhones(written);
        assertEquals(List.of("phones[0] phone-extension"), issueTexts(validated));
        assertTrue(validated.issues().get(0).message().es().contains("Escriba 5512345678 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6015551234.5", "6015551234,25"})
    void refusesAPhoneWithDecimals(String written) {
        assertEquals(List.of("phones[0] phone-fraction"), issueTexts(validatePhones(written)));
    }

    @Test
    void refusesAPhoneTooShortToBeOne() {
        assertEquals(List.of("phones[0] phone-too-short"), issueTexts(validatePhones("123-456")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000000", "5555555555", "1234567", "1234567890"})
    void doubtsAPhoneThatIsAPlaceholder(String written) {
        assertEquals(List.of("phones[0] phone-placeholder?"), issueTexts(validatePhones(written)));
    }

    @ParameterizedTest
    @CsvSource({
        "Ana.Perez@GMAIL.com,ana.perez@gmail.com",
        "' ana@mail.com ',ana@mail.com",
        "o'hara+cobros@sub.dominio.com.mx,o'hara+cobros@sub.dominio.com.mx",
        "ana@diseño.mx,ana@diseño.mx"
    })
    void keepsAnEmailInLowerCase(String written, String stored) {
        ValidatedContacts validated = validateEmails(written);
        assertEquals(List.of(), validated.issues());
        assertEquals(List.of(stored), validated.details().emails());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.com, c@d.com",
                "a@b.com c@d.com",
                "a@b.com; c@d.com;",
                "<a@b.com> <c@d.com>",
                "a@b.com tel 5512345679",
                "a@b@c.com"
            })
    void refusesSeveralEmailsInOneField(String written) {
        assertEquals(List.of("emails[0] email-one-per-field"), issueTexts(validateEmails(written)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana@correo.mx;",
                "ana@correo.mx,",
                "<ana@correo.mx>",
                "mailto:ana@correo.mx",
                "<mailto:ana@correo.mx>",
                "ana@correo.mx.",
                "'ana@correo.mx'",
                "\"ana@correo.mx\"",
                "ANA@CORREO.MX"
            })
    void removesTheDecorationOfMailProgramsFromAnEmail(String written) {
        ValidatedContacts validated = validateEmails(written);
        assertEquals(List.of(), issueTexts(validated));
        assertEquals(List.of("ana@correo.mx"), validated.details().emails());
    }

    @ParameterizedTest
    @CsvSource({
        "Ana Ríos <ana@correo.mx>,Ana Ríos",
        "'\"Ríos\" <Ana@correo.mx>;',Ríos",
        "ana@correo.mx (trabajo),trabajo"
    })
    void namesTheSkippedWordsBesideAnEmail(String written, String words) {
        ValidatedContacts validated = validateEmails(written);
        assertEquals(List.of("emails[0] email-words-left-out?"), issueTexts(validated));
        assertTrue(validated.issues().get(0).message().es().contains("«" + words + "»"));
        assertEquals(List.of("ana@correo.mx"), validated.details().emails());
    }

    @Test
    void aContactPersonsFieldHasItsOwnMessage() {
        ContactPerson person = new ContactPerson(
                PersonName.ofParts("Eva", "", "Gil", ""), "a@b.com, c@d.com", "3168125566 / 3001234568");
        ValidatedContacts validated =
                new ContactValidator(MX).validate(new ContactDetails(List.of(), List.of(), List.of(person)));
        assertEquals(
                List.of(
                        "contacts[0].email contact-email-one-per-field",
                        "contacts[0].phone contact-phone-one-per-field"),
                issueTexts(validated));
        assertTrue(validated.issues().stream()
                .noneMatch(issue -> issue.message().es().contains("+")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "elisa arroba casa",
                "ana ruiz@",
                "ana@ b.com",
                "ana",
                "ana@",
                "@b.com",
                "ana@b",
                "ana@b..com",
                ".ana@b.com",
                "ana@-b.com",
                "ana@b.c0m1"
            })
    void refusesATextThatIsNoEmail(String written) {
        assertEquals(List.of("emails[0] email-form"), issueTexts(validateEmails(written)));
    }

    @ParameterizedTest
    @CsvSource({
        "gmial.com,gmail.com",
        "gmai.com,gmail.com",
        "gmail.con,gmail.com",
        "hotmial.com,hotmail.com",
        "hotmaill.com,hotmail.com",
        "outlok.com,outlook.com",
        "yaho.com,yahoo.com"
    })
    void doubtsAWellKnownDomainMisspelt(String domain, String suggestion) {
        ValidatedContacts validated = validateEmails("ana.perez@" + domain);
        assertEquals(List.of("emails[0] email-domain-misspelt?"), issueTexts(validated));
        assertTrue(validated.issues().get(0).message().es().contains(suggestion));
        assertEquals(List.of("ana.perez@" + domain), validated.details().emails());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sin@correo.com", "x@x.com", "no@tiene.com", "correo@correo.com", "sin.correo@empresa.mx"})
    void doubtsAnEmailThatIsAPlaceholder(String written) {
        assertEquals(List.of("emails[0] email-placeholder?"), issueTexts(validateEmails(written)));
    }

    @Test
    void countsFieldsAsTheyWereWrittenAndKeepsRepetitionsOnce() {
        ValidatedContacts validated = new ContactValidator(MX)
                .validate(new ContactDetails(
                        List.of("", "ana@mail.com", "ANA@mail.com", "nada"),
                        List.of("55 1234 5679", " ", "+52 1 55 1234 5679"),
                        List.of()));
        assertEquals(
                List.of("emails[2] email-repeated?", "emails[3] email-form", "phones[2] phone-repeated?"),
                issueTexts(validated));
        assertEquals(List.of("ana@mail.com"), validated.details().emails());
        assertEquals(List.of("5512345679"), validated.details().phones());
    }

    @Test
    void validatesContactPeopleAndSkipsBlankLines() {
        ContactPerson blank = new ContactPerson(PersonName.NONE, " ", "");
        ContactPerson ana = new ContactPerson(PersonName.ofParts("Ana", "", "Ruiz", ""), "ana@mail", "55 1234 5679");
        ValidatedContacts validated =
                new ContactValidator(MX).validate(new ContactDetails(List.of(), List.of(), List.of(blank, ana)));
        assertEquals(List.of("contacts[1].email email-form"), issueTexts(validated));
        assertEquals(
                List.of(new ContactPerson(ana.name(), "", "5512345679")),
                validated.details().people());
    }

    @Test
    void keepsAtMostTwentyOfEach() {
        List<String> phones =
                IntStream.range(0, 21).mapToObj(at -> "55512300" + (10 + at)).toList();
        assertEquals(
                List.of("phones phones-too-many"),
                issueTexts(new ContactValidator(MX).validate(new ContactDetails(List.of(), phones, List.of()))));
        assertEquals(
                List.of(),
                issueTexts(new ContactValidator(MX)
                        .validate(new ContactDetails(List.of(), Collections.nCopies(30, ""), List.of()))));
    }

    private static ValidatedContacts validatePhones(String written) {
        return new ContactValidator(MX).validate(new ContactDetails(List.of(), List.of(written), List.of()));
    }

    private static ValidatedContacts validateEmails(String written) {
        return new ContactValidator(MX).validate(new ContactDetails(List.of(written), List.of(), List.of()));
    }

    private static List<String> issueTexts(ValidatedContacts validated) {
        return validated.issues().stream()
                .map(issue -> issue.field() + " " + issue.code() + (issue.isError() ? "" : "?"))
                .toList();
    }
}
