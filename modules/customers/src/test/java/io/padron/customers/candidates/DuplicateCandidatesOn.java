package io.padron.customers.candidates;

import io.padron.contacts.Contacts;
import io.padron.customers.Customers;
import io.padron.customers.validation.CustomerValidators;
import io.padron.schema.TestTransactions;

/** Creates {@link DuplicateCandidates} on a test database. */
public final class DuplicateCandidatesOn {

    private DuplicateCandidatesOn() {}

    public static DuplicateCandidates of(
            TestTransactions transactions, CustomerValidators rules, Contacts contacts, Customers customers) {
        StoredDuplicateCandidates stored = new StoredDuplicateCandidates();
        stored.entities = transactions.entityManager();
        stored.rules = rules;
        stored.contacts = contacts;
        stored.customers = customers;
        return entered -> transactions.required(() -> stored.findCandidates(entered));
    }
}
