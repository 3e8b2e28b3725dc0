package io.padron.customers.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.contacts.ContactPerson;
import io.padron.customers.CustomerKey;
import io.padron.customers.Entered;
import io.padron.customers.MadeUpCountries;
import io.padron.customers.NewIdentity;
import io.padron.customers.Review;
import io.padron.customers.register.CustomersOn;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;
import io.padron.kernel.PersonName;
import io.padron.payments.ActiveMethods;
import io.padron.payments.PaymentMethodId;
import io.padron.payments.PaymentMethodView;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerReviewTest {

    private static final PersonName LUZ = PersonName.ofParts("Luz", "", "Ríos", "");

    private final CustomerReview review = rules().review(new ActiveMethods(
            List.of(method(1, MadeUpCountries.ARIDIA, "Efectivo"), method(2, MadeUpCountries.BOREAL, "Tarjeta"))));

    @Test
    void findsNothingInACustomerThatIsRight() {
        assertEquals(List.of(), told(Entered.person("Ana", "Ruiz", "T-123")));
        assertEquals(List.of(), told(Entered.company("Acme, S.A.", "T-124")));
        assertEquals(List.of(), told(Entered.boreal("Juan Peña", "")));
    }

    @Test
    void takesANameInPartsOrWholeButNotBothWays() {
        assertEquals(List.of(), told(ana().name(PersonName.whole("Ana Ruiz"))));
        assertEquals(
                List.of("name.full name-one-way"), told(ana().name(new PersonName("Ana", "", "Ruiz", "", "Ana Ruiz"))));
        assertEquals(List.of("name.last required"), told(ana().name(PersonName.ofParts("Ana", "", "", ""))));
        assertEquals(List.of("name.first required", "name.last required"), told(ana().name(PersonName.NONE)));
        assertEquals(List.of("legalName not-used-here"), told(ana().legalName("Acme")));
        assertEquals(
                List.of("legalName required", "name.first not-used-here"),
                told(Entered.company("", "T-1").name(PersonName.ofParts("Ana", "", "", ""))));
        assertEquals(
                List.of("name.full required", "name.first not-used-here", "name.last not-used-here"),
                told(Entered.boreal("", "").name(LUZ)));
    }

    @Test
    void textThatWasReadInAnotherEncodingIsADoubtThatSaysWhatItMayBe() {
        Review garbled = review.review(
                ana().name(PersonName.ofParts("JosÃ©", "", "Ruiz", "")).customer());
        assertEquals(
                "name.first garbled-text",
                garbled.issues().get(0).field() + " " + garbled.issues().get(0).code());
        assertEquals(
                "«JosÃ©» parece leído con otra codificación: ¿es «José»? Si lo es, escríbalo así.",
                garbled.issues().get(0).message().es());
        assertEquals(false, garbled.refused());
        assertEquals(List.of("address garbled-text?"), told(ana().address("Calle Mu¤oz 5")));
        assertEquals(List.of("reference unreadable-characters"), told(ana().reference("A\u20281")));
        assertEquals(List.of("address unreadable-characters"), told(ana().address("A\uFFFDna")));
    }

    @Test
    void whatShowsNothingIsNotFilledIn() {
        assertEquals(List.of(), told(ana().address("\u200B").reference("\u00A0")));
        assertEquals(
                List.of("name.last required"), told(ana().name(PersonName.ofParts("Ana", "", "\u3000\u00AD", ""))));
    }

    @Test
    void tellsOfAMissingNameOnceAndNotAgainAtTheNumber() {
        assertEquals(List.of("identities[0].value tax-name?"), told(Entered.person("Ana", "Ruizz", "T-8")));
        assertEquals(List.of("name.last required"), told(Entered.person("Ana", "", "T-8")));
        assertEquals(List.of("name.last name-stand-in?"), told(Entered.person("Ana", "-", "T-8")));
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
    void doubtsWhatIsNoName(String written) {
        Entered ana = ana().name(PersonName.ofParts(written, "", "Ruiz", ""));
        assertEquals(List.of("name.first name-stand-in?"), told(ana));
        assertEquals(List.of("legalName name-stand-in?"), told(Entered.company(written, "T-1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ñ", "3M", "7-Eleven", "20 de Noviembre", "1 Mayo S.A.", "O", "李", "360 Grados"})
    void takesAnyLettersForAName(String written) {
        assertEquals(List.of(), told(Entered.company(written, "T-1")));
    }

    @Test
    void limitsTextsAndRefusesWhatCannotBeRead() {
        assertEquals(
                List.of("name.first too-long"), told(ana().name(PersonName.ofParts("a".repeat(101), "", "Ruiz", ""))));
        assertEquals(List.of("legalName too-long"), told(Entered.company("a".repeat(251), "T-1")));
        assertEquals(
                List.of("name.last unreadable-characters"),
                told(ana().name(PersonName.ofParts("Ana", "", "Ru\u0000iz", ""))));
        assertEquals(
                List.of("address too-long", "reference unreadable-characters"),
                told(ana().address("a".repeat(501)).reference("a\u0007")));
        assertEquals(List.of("reference too-long"), told(ana().reference("a".repeat(61))));
        assertEquals(List.of(), told(ana().name(PersonName.ofParts("Ana 🌵", "", "D’Ávila-Ñu", ""))));
    }

    @Test
    void tidiesWhatItKeeps() {
        Draft draft = review.draft(ana().name(PersonName.ofParts(" Ana\u200B ", "", "Ru\u0301iz\u00A0 Gil", ""))
                .reference("  A  1 ")
                .customer());
        assertEquals("Ana Rúiz Gil", draft.names().display());
        assertEquals("A 1", draft.reference());
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
    void takesADecimalZeroOffAReferenceOfDigits(String written, String kept, String told) {
        Draft draft = review.draft(ana().reference(written).customer());
        assertEquals(kept, draft.reference());
        assertEquals(told == null ? List.of() : List.of(told), told(draft.review()));
    }

    @Test
    void theReferenceThatIsStoredStaysAsItIs() {
        CustomerReview change =
                rules().review(new ActiveMethods(List.of(method(1, MadeUpCountries.ARIDIA, "Efectivo"))), "1001.0");
        Draft kept = change.draft(ana().reference(" 1001.0 ").customer());
        assertEquals("1001.0", kept.reference());
        assertEquals(List.of(), kept.issues());
        assertEquals("1001", change.draft(ana().reference("1001.00").customer()).reference());
    }

    @Test
    void namesTheFieldOfAnIdentityThatIsWrong() {
        assertEquals(List.of("identities[0].value tax-form"), told(ana().identities(new NewIdentity("tax", "X1"))));
        assertEquals(
                List.of("identities[1].kind kind-unknown"),
                told(ana().identities(new NewIdentity("TAX", "T1"), new NewIdentity("SHELL", "1"))));
        assertEquals(
                List.of("identities[1].kind kind-required"),
                told(ana().identities(new NewIdentity("TAX", "T1"), new NewIdentity(" ", "1"))));
        assertEquals(
                List.of("identities[1].kind kind-twice"),
                told(ana().identities(new NewIdentity("TAX", "T1"), new NewIdentity("TAX", "T2"))));
        assertEquals(
                List.of("identities[1].kind kind-not-for-person-type"),
                told(Entered.company("Acme", "")
                        .identities(new NewIdentity("TAX", "T1"), new NewIdentity("CARD", "2"))));
        assertEquals(List.of("identities required"), told(ana().identities()));
        assertEquals(
                List.of("identities[1].value required"),
                told(ana().identities(new NewIdentity("CARD", ""), new NewIdentity("TAX", " "))));
        assertEquals(
                List.of("identities[0].value too-long"),
                told(ana().identities(new NewIdentity("TAX", "T" + "1".repeat(60)))));
    }

    @Test
    void doubtsWithoutRefusingAndKeepsTheDoubt() {
        Draft draft = review.draft(Entered.person("Ana", "Ruiz", "t-19").customer());
        assertEquals(List.of("identities[0].value tax-nine?"), told(draft.review()));
        assertEquals("tax-nine", draft.identities().get(0).doubts().get(0).code());
    }

    @Test
    void givesAKeyForEachNumberThatIsUniqueAndForTheReference() {
        assertEquals(
                List.of("XA:TAX:T12", "XA:CARD:77", "r 1-a"),
                keys(ana().identities(new NewIdentity("TAX", "t-12"), new NewIdentity("card", "7 7"))
                        .reference(" R  1 \u2010A")));
        assertEquals(List.of(), keys(ana().identities(new NewIdentity("TAX", "T000"))));
        assertEquals(List.of("XB:CODE:12"), keys(Entered.boreal("Juan", "12")));
    }

    @Test
    void asksForAsManyEmailsPhonesAndContactsAsTheCountryDoes() {
        assertEquals(List.of("emails[0] email-required"), told(ana().emails()));
        assertEquals(List.of("emails[0] email-required"), told(ana().emails("", " ")));
        assertEquals(
                List.of("phones[0] phone-required"),
                told(Entered.boreal("Juan", "").phones()));
        assertEquals(List.of("emails[0] email-form"), told(ana().emails("ana")));
        Entered acme = Entered.company("Acme", "T-1");
        assertEquals(List.of("contacts contacts-too-few"), told(acme.contacts()));
        assertEquals(
                List.of("contacts[1].name.last required", "contacts[1].email email-required"),
                told(acme.contacts(
                        new ContactPerson(PersonName.NONE, "", ""),
                        new ContactPerson(PersonName.ofParts("Luz", "", "", ""), "", "5512345679"))));
        assertEquals(
                List.of("contacts contacts-not-used"), told(ana().contacts(new ContactPerson(LUZ, "luz@acme.mx", ""))));
        ContactPerson luz = new ContactPerson(LUZ, "luz@acme.mx", "");
        assertEquals(List.of("contacts contacts-too-many"), told(acme.contacts(luz, luz, luz, luz)));
    }

    @Test
    void asksForAPaymentMethodThatIsActiveInTheCountry() {
        assertEquals(List.of("paymentMethods payment-method-required"), told(ana().methods()));
        assertEquals(List.of("paymentMethods payment-method-required"), told(ana().methods(" ")));
        assertEquals(List.of("paymentMethods[0] payment-method-unknown"), told(ana().methods("Tarjeta")));
        assertEquals(List.of(), told(ana().methods("1", "EFECTIVO")));
        assertEquals(
                1,
                review.draft(ana().methods("1", "EFECTIVO").customer())
                        .methods()
                        .size());
        CustomerReview none = rules().review(new ActiveMethods(List.of()));
        assertEquals(List.of("paymentMethods no-payment-method"), told(none.review(ana().customer())));
    }

    @Test
    void saysNoMoreThanThatTheCountryIsUnknown() {
        assertEquals(List.of("country country-unknown"), told(ana().country(new CountryCode("XZ"))));
    }

    private static Entered ana() {
        return Entered.person("Ana", "Ruiz", "T-1");
    }

    private List<String> told(Entered entered) {
        return told(review.review(entered.customer()));
    }

    private static List<String> told(Review review) {
        return review.issues().stream()
                .map(issue -> issue.field() + " " + issue.code() + (issue.refuses() ? "" : "?"))
                .toList();
    }

    private List<String> keys(Entered entered) {
        return review.review(entered.customer()).keys().stream()
                .map(CustomerKey::text)
                .toList();
    }

    private static PaymentMethodView method(long id, CountryCode country, String label) {
        Message text = new Message(label, label);
        return new PaymentMethodView(
                new PaymentMethodId(id), "CASH", text, country, label, Map.of(), true, true, CustomersOn.NOW, 1);
    }

    private static Rulebook rules() {
        return RulebookOn.reviewing(new MadeUpCountries());
    }
}
