package io.padron.customers.register;

import io.padron.contacts.Contacts;
import io.padron.customers.MadeUpCountries;
import io.padron.customers.mass.Audience;
import io.padron.customers.mass.MassChange;
import io.padron.customers.mass.MassChanges;
import io.padron.customers.mass.MassOutcome;
import io.padron.customers.mass.Reach;
import io.padron.customers.mass.Target;
import io.padron.customers.mass.Touched;
import io.padron.kernel.Issue;
import io.padron.payments.AssignedMethods;
import io.padron.payments.PaymentMethods;
import io.padron.schema.TestTransactions;
import java.util.List;

/** Mass changes of a test's database; begins and commits where the container would. */
final class MassOn implements MassChanges {

    private final TestTransactions transactions;
    private final StoredMassChanges stored = new StoredMassChanges();

    MassOn(TestTransactions transactions, Contacts contacts, PaymentMethods payments, AssignedMethods assigned) {
        this.transactions = transactions;
        stored.entities = transactions.entities();
        stored.contacts = contacts;
        stored.countries = new MadeUpCountries();
        stored.paymentMethods = payments;
        stored.methods = new MethodLists();
        stored.methods.methods = assigned;
    }

    MassOn logging(ChangeLog log) {
        stored.log = log;
        return this;
    }

    @Override
    public Reach reach(Audience audience) {
        return transactions.required(() -> stored.reach(audience));
    }

    @Override
    public List<Issue> review(MassChange change) {
        return transactions.required(() -> stored.review(change));
    }

    @Override
    public List<Target> targets(Audience audience, Portion portion) {
        return transactions.required(() -> stored.targets(audience, portion));
    }

    @Override
    public MassOutcome apply(MassChange change, List<Target> targets) {
        return transactions.required(() -> stored.apply(change, targets));
    }

    @Override
    public MassOutcome takeBack(MassChange change, List<Touched> touched, String reason) {
        return transactions.required(() -> stored.takeBack(change, touched, reason));
    }
}
