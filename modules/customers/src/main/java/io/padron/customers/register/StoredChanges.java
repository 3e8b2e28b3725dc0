package io.padron.customers.register;

import io.padron.access.Guarded;
import io.padron.customers.CustomerStatus;
import io.padron.customers.CustomerView;
import io.padron.customers.Registration;
import io.padron.customers.Update;
import io.padron.customers.changes.BulkResult;
import io.padron.customers.changes.BulkResult.Left;
import io.padron.customers.changes.BulkResult.Why;
import io.padron.customers.changes.CustomerChanges;
import io.padron.customers.changes.HistoryEntry;
import io.padron.customers.review.MethodChoice;
import io.padron.customers.review.ReasonReview;
import io.padron.customers.review.Rulebook;
import io.padron.kernel.CustomerId;
import io.padron.payments.AssignedMethod;
import io.padron.payments.PaymentMethodId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Changes of single facts in the database; each customer's in a transaction of its own. */
@ApplicationScoped
@Guarded
class StoredChanges implements CustomerChanges {

    @Inject
    Rulebook rules;

    @Inject
    CustomerRows rows;

    @Inject
    CustomerViews views;

    @Inject
    ChangeLog log;

    /**
     * What became of one of many.
     *
     * @param why empty for who is now as wanted
     */
    private record Each(boolean changed, Optional<Why> why) {
        static final Each CHANGED = new Each(true, Optional.empty());
        static final Each ALREADY = new Each(false, Optional.empty());

        static Each left(Why why) {
            return new Each(false, Optional.of(why));
        }
    }

    @Override
    public Update status(CustomerId id, long expectedVersion, CustomerStatus status, String reason) {
        ReasonReview review = new ReasonReview(reason);
        return change(id, expectedVersion, before -> {
            if (review.refusal().isEmpty()) {
                rows.status(before, status, review.reason());
            }
            return review.refusal();
        });
    }

    @Override
    public Update paymentMethods(CustomerId id, long expectedVersion, List<PaymentMethodId> methods) {
        return change(id, expectedVersion, before -> {
            MethodChoice choice = rules.choice(before, methods);
            if (choice.refusal().isEmpty()) {
                rows.methods(before, choice.methods());
            }
            return choice.refusal();
        });
    }

    private Update change(
            CustomerId id, long expectedVersion, Function<CustomerView, Optional<Registration.Refused>> write) {
        Optional<CustomerView> before = views.find(id);
        if (before.isEmpty()) {
            return new Update.NotFound();
        }
        if (before.get().version() != expectedVersion) {
            return new Update.VersionConflict(before.get());
        }
        try {
            Optional<Registration.Refused> refused = write.apply(before.get());
            return refused.isPresent() ? refused.get() : now(id, Update.Updated::new);
        } catch (OptimisticLockException overtaken) {
            return now(id, Update.VersionConflict::new);
        }
    }

    private Update now(CustomerId id, Function<CustomerView, Update> outcome) {
        return views.find(id).map(outcome).orElseGet(Update.NotFound::new);
    }

    @Override
    public BulkResult statusOfAll(Collection<CustomerId> ids, CustomerStatus status, String reason) {
        ReasonReview review = new ReasonReview(reason);
        if (review.refusal().isPresent()) {
            return new BulkResult(
                    0, 0, ids.stream().map(id -> new Left(id, Why.REASON)).toList());
        }
        return each(ids, before -> {
            if (before.status() == status) {
                return Each.ALREADY;
            }
            rows.status(before, status, review.reason());
            return Each.CHANGED;
        });
    }

    @Override
    public BulkResult addMethodToAll(Collection<CustomerId> ids, PaymentMethodId method) {
        return each(ids, before -> {
            List<PaymentMethodId> had =
                    before.paymentMethods().stream().map(AssignedMethod::id).toList();
            if (had.contains(method)) {
                return Each.ALREADY;
            }
            MethodChoice choice = rules.choice(
                    before, Stream.concat(had.stream(), Stream.of(method)).toList());
            if (choice.refusal().isPresent()) {
                return Each.left(Why.METHOD);
            }
            rows.methods(before, choice.methods());
            return Each.CHANGED;
        });
    }

    private BulkResult each(Collection<CustomerId> ids, Function<CustomerView, Each> change) {
        if (ids.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("More than " + MOST_AT_ONCE + " customers at once");
        }
        int changed = 0;
        List<Left> left = new ArrayList<>();
        for (CustomerId id : ids) {
            Each outcome = unlessOvertaken(() -> views.find(id).map(change).orElseGet(() -> Each.left(Why.GONE)));
            changed += outcome.changed() ? 1 : 0;
            outcome.why().ifPresent(why -> left.add(new Left(id, why)));
        }
        return new BulkResult(changed, ids.size() - changed - left.size(), left);
    }

    private static Each unlessOvertaken(Supplier<Each> change) {
        try {
            return change.get();
        } catch (OptimisticLockException overtaken) {
            return Each.left(Why.OVERTAKEN);
        }
    }

    @Override
    public Map<CustomerId, String> names(Collection<CustomerId> ids) {
        if (ids.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("More than " + MOST_AT_ONCE + " customers at once");
        }
        return views.names(ids);
    }

    @Override
    public List<HistoryEntry> history(CustomerId id) {
        return log.of(id);
    }
}
