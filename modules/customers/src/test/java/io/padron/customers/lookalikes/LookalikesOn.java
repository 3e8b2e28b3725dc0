package io.padron.customers.lookalikes;

import io.padron.contacts.Contacts;
import io.padron.customers.Customers;
import io.padron.customers.review.Rulebook;
import io.padron.schema.TestTransactions;

/** The lookalikes of a test's database. */
public final class LookalikesOn {

    private LookalikesOn() {}

    public static Lookalikes of(TestTransactions transactions, Rulebook rules, Contacts contacts, Customers customers) {
        StoredLookalikes stored = new StoredLookalikes();
        stored.entities = transactions.entities();
        stored.rules = rules;
        stored.contacts = contacts;
        stored.customers = customers;
        return entered -> transactions.required(() -> stored.of(entered));
    }
}
