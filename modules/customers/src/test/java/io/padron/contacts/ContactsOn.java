package io.padron.contacts;

import jakarta.persistence.EntityManager;

/** The contacts of a test's database. */
public final class ContactsOn {

    private ContactsOn() {}

    /** For reviews alone. */
    public static Contacts nobody() {
        return new StoredContacts();
    }

    public static Contacts entities(EntityManager entities) {
        StoredContacts contacts = new StoredContacts();
        contacts.entities = entities;
        return contacts;
    }
}
