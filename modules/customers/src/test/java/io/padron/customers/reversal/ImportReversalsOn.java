package io.padron.customers.reversal;

import io.padron.contacts.Contacts;
import io.padron.payments.PaymentMethodAssignments;
import io.padron.schema.TestTransactions;
import java.util.List;
import java.util.Optional;

/** Creates {@link ImportReversals} on a test database. */
public final class ImportReversalsOn {

    private ImportReversalsOn() {}

    public static ImportReversals of(
            TestTransactions transactions, Contacts contacts, PaymentMethodAssignments methods) {
        StoredImportReversals stored = new StoredImportReversals();
        stored.entities = transactions.entityManager();
        stored.contacts = contacts;
        stored.methods = methods;
        return new ImportReversals() {
            @Override
            public ReversalPreview previewReversal(String importId) {
                return transactions.required(() -> stored.previewReversal(importId));
            }

            @Override
            public Optional<RowRange> findRowRange(String importId) {
                return transactions.required(() -> stored.findRowRange(importId));
            }

            @Override
            public List<ReversedRow> reverseRows(String importId, RowRange rows) {
                return transactions.requiresNew(() -> stored.reverseRows(importId, rows));
            }
        };
    }
}
