package io.padron.customers.register;

import io.padron.access.Guarded;
import io.padron.customers.Admission;
import io.padron.customers.CustomerChange;
import io.padron.customers.CustomerKey;
import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerSummary;
import io.padron.customers.CustomerView;
import io.padron.customers.Customers;
import io.padron.customers.ImportSource;
import io.padron.customers.ImportedCustomer;
import io.padron.customers.NewCustomer;
import io.padron.customers.Registration;
import io.padron.customers.Review;
import io.padron.customers.Reviewer;
import io.padron.customers.Update;
import io.padron.customers.review.CustomerReview;
import io.padron.customers.review.Draft;
import io.padron.customers.review.Findings;
import io.padron.customers.review.Rulebook;
import io.padron.kernel.CustomerId;
import io.padron.kernel.Page;
import io.padron.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * The customers in the database. No transaction begins here: a registration that loses against a faster one must look up
 * the winner after its own transaction is gone.
 */
@ApplicationScoped
@Guarded
class StoredCustomers implements Customers {

    @Inject
    Rulebook rules;

    @Inject
    CustomerRows rows;

    @Inject
    CustomerViews views;

    @Override
    public Registration register(NewCustomer customer) {
        CustomerReview review = rules.review();
        if (review.withoutMethods()) {
            return new Registration.NoPaymentMethod(Findings.refusal("paymentMethods", "no-payment-method"));
        }
        Draft draft = review.draft(customer);
        if (draft.refused()) {
            return draft.refusal();
        }
        Supplier<Optional<Registration.Duplicate>> duplicate =
                () -> draft.duplicate(rows.holders(draft.keys()), Optional.empty());
        return duplicate
                .get()
                .<Registration>map(there -> there)
                .or(() -> unlessOvertaken(() -> new Registration.Registered(
                        views.find(rows.addAlone(draft)).orElseThrow())))
                .or(duplicate)
                .orElseThrow(() -> new IllegalStateException("Somebody was faster, and is gone"));
    }

    /** Empty when a unique constraint says that somebody was faster. */
    private static <T> Optional<T> unlessOvertaken(Supplier<T> write) {
        try {
            return Optional.of(write.get());
        } catch (RuntimeException failed) {
            if (Sql.isUniqueViolation(failed)) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    @Override
    public Review review(NewCustomer customer) {
        return rules.review().review(customer);
    }

    @Override
    public Review reviewChange(CustomerId id, NewCustomer customer) {
        return views.find(id).map(rules::review).orElseGet(rules::review).review(customer);
    }

    @Override
    public Optional<Registration.Duplicate> findDuplicate(NewCustomer customer, Optional<CustomerId> self) {
        Optional<CustomerView> before = self.flatMap(views::find);
        Draft draft = before.map(rules::review).orElseGet(rules::review).draft(customer);
        // Two references stored by an earlier version may be equal: each customer keeps its own.
        Draft wanted = before.map(stored -> draft.keeping(CustomerKey.reference(stored.reference())))
                .orElse(draft);
        return wanted.duplicate(rows.holders(wanted.keys()), self);
    }

    @Override
    public Reviewer reviewer() {
        return rules.review();
    }

    @Override
    public Map<CustomerKey, CustomerId> taken(Collection<CustomerKey> keys) {
        return rows.holders(keys);
    }

    @Override
    public List<Admission> registerAll(List<ImportedCustomer> customers, String importId) {
        CustomerReview review = rules.review();
        List<Draft> drafts = review.together(() ->
                customers.stream().map(each -> review.draft(each.customer())).toList());
        IntFunction<ImportSource> source =
                at -> new ImportSource(importId, customers.get(at).row());
        // They were looked up when they were reviewed, so hardly ever has somebody taken a key of theirs since.
        Intake unhindered = new Intake(drafts, Map.of());
        List<CustomerId> numbers = rows.numbers(unhindered.admitted().size());
        if (rows.addUnlessTaken(entries(unhindered, numbers, source))) {
            return unhindered.outcomes(numbers);
        }
        Intake intake = new Intake(drafts, rows.holders(keys(drafts)));
        List<CustomerId> used = rows.numbers(numbers, intake.admitted().size());
        rows.add(entries(intake, used, source));
        return intake.outcomes(used);
    }

    private static List<CustomerRows.Entry> entries(
            Intake intake, List<CustomerId> numbers, IntFunction<ImportSource> source) {
        List<CustomerRows.Entry> entries = new ArrayList<>();
        for (int at : intake.admitted()) {
            entries.add(new CustomerRows.Entry(
                    numbers.get(entries.size()), intake.draft(at), Optional.of(source.apply(at))));
        }
        return entries;
    }

    private static List<CustomerKey> keys(List<Draft> drafts) {
        return drafts.stream().flatMap(draft -> draft.keys().stream()).toList();
    }

    @Override
    public SortedMap<Integer, CustomerId> importedBy(String importId, int fromRow, int toRow) {
        return views.importedBy(importId, fromRow, toRow);
    }

    @Override
    public Optional<CustomerView> find(CustomerId id) {
        return views.find(id);
    }

    @Override
    public Optional<CustomerId> meant(String typed) {
        return views.meant(typed);
    }

    @Override
    public Page<CustomerSummary> list(CustomerQuery query) {
        return views.list(query);
    }

    @Override
    public Page<CustomerSummary> browse(CustomerQuery query) {
        return views.browse(query);
    }

    @Override
    public List<CustomerSummary> following(CustomerQuery query, Optional<CustomerSummary> last) {
        return views.following(query, last);
    }

    @Override
    public Update update(CustomerId id, long expectedVersion, CustomerChange change) {
        Optional<CustomerView> current = views.find(id);
        if (current.isEmpty()) {
            return new Update.NotFound();
        }
        if (current.get().version() != expectedVersion) {
            return new Update.VersionConflict(current.get());
        }
        if (change.customer().personType() != current.get().personType()) {
            return new Registration.Refused(List.of(Findings.refusal("personType", "person-type-fixed")));
        }
        Draft draft = rules.review(current.get())
                .draft(change.customer())
                .keeping(CustomerKey.reference(current.get().reference()));
        if (draft.refused()) {
            return draft.refusal();
        }
        CustomerRows.Revision revision =
                new CustomerRows.Revision(current.get(), draft, change.status(), change.reason());
        return revision.isEmpty() ? new Update.Updated(current.get()) : store(revision);
    }

    private Update store(CustomerRows.Revision revision) {
        CustomerId id = revision.before().id();
        Draft draft = revision.draft();
        Supplier<Optional<Registration.Duplicate>> duplicate =
                () -> draft.duplicate(rows.holders(draft.keys()), Optional.of(id));
        return duplicate
                .get()
                .<Update>map(there -> there)
                .or(() -> unlessOvertaken(() -> changed(revision)))
                .or(duplicate)
                .orElseThrow(() -> new IllegalStateException("Somebody was faster, and is gone"));
    }

    private Update changed(CustomerRows.Revision revision) {
        CustomerId id = revision.before().id();
        try {
            rows.change(revision);
        } catch (OptimisticLockException overtaken) {
            return views.find(id).<Update>map(Update.VersionConflict::new).orElseGet(Update.NotFound::new);
        }
        return views.find(id).<Update>map(Update.Updated::new).orElseGet(Update.NotFound::new);
    }
}
