package io.padron.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

    private static final CustomerId ANA = new CustomerId(1);
    private static final CustomerId ACME = new CustomerId(2);

    private static final ContactSheet OF_ANA =
            new ContactSheet(List.of("ana@mail.com", "ana@work.mx"), List.of("+525512345679"), List.of());
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
            assertEquals(Set.of(ANA), contacts.reachedBy("ana@MAIL.com"));
            assertEquals(Set.of(ANA), contacts.reachedBy("52 (55) 1234-5679"));
            assertEquals(Set.of(ACME), contacts.reachedBy("3168125566"));
            assertEquals(Set.of(), contacts.reachedBy("nadie@mail.com"));
        }
    }

    private TestTransactions on(TestDatabase database) {
        TestTransactions transactions = new TestTransactions("contacts-test", database.fresh());
        contacts.entities = transactions.entities();
        return transactions;
    }
}
