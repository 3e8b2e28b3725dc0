package io.padron.customers.withdrawal;

import io.padron.contacts.Contacts;
import io.padron.payments.AssignedMethods;
import io.padron.schema.TestTransactions;
import java.util.List;
import java.util.Optional;

/** The withdrawals of a test's database. */
public final class WithdrawalsOn {

    private WithdrawalsOn() {}

    public static Withdrawals of(TestTransactions transactions, Contacts contacts, AssignedMethods methods) {
        StoredWithdrawals stored = new StoredWithdrawals();
        stored.entities = transactions.entities();
        stored.contacts = contacts;
        stored.methods = methods;
        return new Withdrawals() {
            @Override
            public Prospect prospect(String importId) {
                return transactions.required(() -> stored.prospect(importId));
            }

            @Override
            public Optional<RowRange> rows(String importId) {
                return transactions.required(() -> stored.rows(importId));
            }

            @Override
            public List<Withdrawal> withdraw(String importId, RowRange rows) {
                return transactions.requiresNew(() -> stored.withdraw(importId, rows));
            }
        };
    }
}
