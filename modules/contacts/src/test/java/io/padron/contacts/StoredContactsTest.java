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

    private static final ContactDetails OF_ANA =
            new ContactDetails(List.of("ana@mail.com", "ana@work.mx"), List.of("5512345679"), List.of());
    private static final ContactDetails OF_ACME = new ContactDetails(
            List.of(),
            List.of(),
            List.of(
                    new ContactPerson(PersonName.ofParts("Luz", "", "Ríos", ""), "luz@acme.mx", ""),
                    new ContactPerson(PersonName.ofFullName("Juan Peña"), "", "3168125566")));

    private final StoredContacts contacts = new StoredContacts();

    @ParameterizedTest
    @EnumSource
    void readsWhatItStoredInItsOrder(TestDatabase database) {
        try (TestTransactions transactions = openTransactions(database)) {
            Map<CustomerId, ContactDetails> stored = Map.of(ANA, OF_ANA, ACME, OF_ACME);
            transactions.required(() -> {
                contacts.storeAll(stored);
                return null;
            });
            assertEquals(stored, contacts.findByCustomers(List.of(ANA, ACME, new CustomerId(3))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void replacesTheContactDetails(TestDatabase database) {
        try (TestTransactions transactions = openTransactions(database)) {
            transactions.required(() -> {
                contacts.storeAll(Map.of(ANA, OF_ANA, ACME, OF_ACME));
                return null;
            });
            transactions.required(() -> {
                contacts.replaceByCustomer(ACME, OF_ANA);
                return null;
            });
            assertEquals(Map.of(ANA, OF_ANA, ACME, OF_ANA), contacts.findByCustomers(List.of(ANA, ACME)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsCustomersByAnEmailOrPhoneHoweverItIsTyped(TestDatabase database) {
        try (TestTransactions transactions = openTransactions(database)) {
            transactions.required(() -> {
                contacts.storeAll(Map.of(ANA, OF_ANA, ACME, OF_ACME));
                return null;
            });
            for (String email : List.of("ana@MAIL.com", "ANA@mail.com", "<ana@mail.com>", "ana@mail.com;")) {
                assertEquals(Set.of(ANA), contacts.findByContact(email, COUNTRIES), email);
            }
            for (String phone : List.of(
                    "5512345679",
                    "(55) 1234-5679",
                    "52 (55) 1234-5679",
                    "+52 55 1234 5679",
                    "+5215512345679",
                    "044 55 1234 5679",
                    "5512345679.0")) {
                assertEquals(Set.of(ANA), contacts.findByContact(phone, COUNTRIES), phone);
            }
            assertEquals(Set.of(ACME), contacts.findByContact("3168125566", COUNTRIES));
            assertEquals(Set.of(ACME), contacts.findByContact("+57 316 812 5566", COUNTRIES));
            assertEquals(Set.of(), contacts.findByContact("nadie@mail.com", COUNTRIES));
        }
    }

    private TestTransactions openTransactions(TestDatabase database) {
        TestTransactions transactions = new TestTransactions("contacts-test", database.createMigrated());
        contacts.entities = transactions.entityManager();
        return transactions;
    }
}
