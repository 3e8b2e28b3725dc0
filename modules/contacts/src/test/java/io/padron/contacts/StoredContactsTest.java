package io.padron.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.kernel.CountryCode;
import io.padron.kernel.CustomerId;
import io.padron.kernel.PersonName;
import io.padron.schema.TestDatabase;
import io.padron.schema.TestTransactions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoredContactsTest {

    private static final List<CountryCode> COUNTRIES = List.of(new CountryCode("MX"), new CountryCode("CO"));

    private static final CustomerId ANA = new CustomerId(1);
    private static final CustomerId ACME = new CustomerId(2);

    private static final ContactSheet OF_ANA =
            new ContactSheet(List.of("ana@mail.com", "ana@work.mx"), List.of("5512345679"), List.of());
    private static final ContactSheet OF_ACME = new ContactSheet(
            List.of(),
            List.of(),
            List.of(
                    new ContactPerson(PersonName.ofParts("Luz", "", "Ríos", ""), "luz@acme.mx", ""),
                    new ContactPerson(PersonName.whole("Juan Peña"), "", "3168125566")));

    private final StoredContacts contacts = new StoredContacts();

    @ParameterizedTest
    @EnumSource
    void readsWhatItStoredInItsOrder(TestDatabase database) {
        try (TestTransactions transactions = on(database)) {
            Map<CustomerId, ContactSheet> stored = Map.of(ANA, OF_ANA, ACME, OF_ACME);
            transactions.required(() -> {
                contacts.store(stored);
                return null;
            });
            assertEquals(stored, contacts.of(List.of(ANA, ACME, new CustomerId(3))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void putsOneSheetInThePlaceOfAnother(TestDatabase database) {
        try (TestTransactions transactions = on(database)) {
            transactions.required(() -> {
                contacts.store(Map.of(ANA, OF_ANA, ACME, OF_ACME));
                return null;
            });
            transactions.required(() -> {
                contacts.replace(ACME, OF_ANA);
                return null;
            });
            assertEquals(Map.of(ANA, OF_ANA, ACME, OF_ANA), contacts.of(List.of(ANA, ACME)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsWhoIsReachedByAnEmailOrPhoneHoweverItIsTyped(TestDatabase database) {
        try (TestTransactions transactions = on(database)) {
            transactions.required(() -> {
                contacts.store(Map.of(ANA, OF_ANA, ACME, OF_ACME));
                return null;
            });
            for (String email : List.of("ana@MAIL.com", "ANA@mail.com", "<ana@mail.com>", "ana@mail.com;")) {
                assertEquals(Set.of(ANA), contacts.reachedBy(email, COUNTRIES), email);
            }
            for (String phone : List.of(
                    "5512345679",
                    "(55) 1234-5679",
                    "52 (55) 1234-5679",
                    "+52 55 1234 5679",
                    "+5215512345679",
                    "044 55 1234 5679",
                    "5512345679.0")) {
                assertEquals(Set.of(ANA), contacts.reachedBy(phone, COUNTRIES), phone);
            }
            assertEquals(Set.of(ACME), contacts.reachedBy("3168125566", COUNTRIES));
            assertEquals(Set.of(ACME), contacts.reachedBy("+57 316 812 5566", COUNTRIES));
            assertEquals(Set.of(), contacts.reachedBy("nadie@mail.com", COUNTRIES));
        }
    }

    private TestTransactions on(TestDatabase database) {
        TestTransactions transactions = new TestTransactions("contacts-test", database.fresh());
        contacts.entities = transactions.entities();
        return transactions;
    }
}
