package io.padron.customers.register;

import io.padron.contacts.Contacts;
import io.padron.customers.MadeUpCountries;
import io.padron.customers.bulk.BulkChanges;
import io.padron.customers.bulk.BulkOutcome;
import io.padron.customers.bulk.BulkTarget;
import io.padron.customers.bulk.BulkUpdate;
import io.padron.customers.bulk.ChangedCustomer;
import io.padron.customers.bulk.Selection;
import io.padron.customers.bulk.SelectionSize;
import io.padron.kernel.Issue;
import io.padron.payments.PaymentMethodAssignments;
import io.padron.payments.PaymentMethods;
import io.padron.schema.TestTransactions;
import java.util.List;

/** Bulk changes on a test database, with transactions where the container would start them. */
final class BulkChangesOn implements BulkChanges {

    private final TestTransactions transactions;
    private final StoredBulkChanges stored = new StoredBulkChanges();

    BulkChangesOn(
            TestTransactions transactions,
            Contacts contacts,
            PaymentMethods payments,
            PaymentMethodAssignments assigned) {
        this.transactions = transactions;
        stored.entities = transactions.entityManager();
        stored.contacts = contacts;
        stored.countries = new MadeUpCountries();
        stored.paymentMethods = payments;
        stored.methods = new BulkPaymentMethods();
        stored.methods.methods = assigned;
    }

    BulkChangesOn logging(ChangeLog log) {
        stored.log = log;
        return this;
    }

    @Override
    public SelectionSize countSelection(Selection selection) {
        return transactions.required(() -> stored.countSelection(selection));
    }

    @Override
    public List<Issue> validate(BulkUpdate change) {
        return transactions.required(() -> stored.validate(change));
    }

    @Override
    public List<BulkTarget> findTargets(Selection selection, SelectionChunk selectionChunk) {
        return transactions.required(() -> stored.findTargets(selection, selectionChunk));
    }

    @Override
    public BulkOutcome apply(BulkUpdate change, List<BulkTarget> targets) {
        return transactions.required(() -> stored.apply(change, targets));
    }

    @Override
    public BulkOutcome undo(BulkUpdate change, List<ChangedCustomer> changedCustomers, String reason) {
        return transactions.required(() -> stored.undo(change, changedCustomers, reason));
    }
}
