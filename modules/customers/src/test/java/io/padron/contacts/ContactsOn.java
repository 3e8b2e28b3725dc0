package io.padron.contacts;

import jakarta.persistence.EntityManager;

/** Creates {@link Contacts} on a test database. */
public final class ContactsOn {

    private ContactsOn() {}

    /** For tests that only validate. */
    public static Contacts withoutDatabase() {
        return new StoredContacts();
    }

    public static Contacts entities(EntityManager entities) {
        StoredContacts contacts = new StoredContacts();
        contacts.entities = entities;
        return contacts;
    }
}
