package io.padron.customers.register;

import io.padron.access.Guarded;
import io.padron.customers.CustomerStatus;
import io.padron.customers.CustomerView;
import io.padron.customers.RegistrationResult;
import io.padron.customers.UpdateResult;
import io.padron.customers.changes.BulkResult;
import io.padron.customers.changes.BulkResult.SkipReason;
import io.padron.customers.changes.BulkResult.Skipped;
import io.padron.customers.changes.CustomerChanges;
import io.padron.customers.changes.HistoryEntry;
import io.padron.customers.validation.CustomerValidators;
import io.padron.customers.validation.ReasonValidator;
import io.padron.customers.validation.ValidatedPaymentMethods;
import io.padron.kernel.CustomerId;
import io.padron.payments.AssignedPaymentMethod;
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

/** Changes single fields in the database, each customer in its own transaction. */
@ApplicationScoped
@Guarded
class StoredCustomerChanges implements CustomerChanges {

    @Inject
    CustomerValidators rules;

    @Inject
    CustomerWriter rows;

    @Inject
    CustomerReader views;

    @Inject
    ChangeLog log;

    /**
     * The result for one of several customers.
     *
     * @param reason empty when the customer has the new value
     */
    private record SingleResult(boolean changed, Optional<SkipReason> reason) {
        static final SingleResult CHANGED = new SingleResult(true, Optional.empty());
        static final SingleResult UNCHANGED = new SingleResult(false, Optional.empty());

        static SingleResult skipped(SkipReason skipReason) {
            return new SingleResult(false, Optional.of(skipReason));
        }
    }

    @Override
    public UpdateResult setStatus(CustomerId id, long expectedVersion, CustomerStatus status, String reason) {
        ReasonValidator validator = new ReasonValidator(reason);
        return changeIfCurrent(id, expectedVersion, before -> {
            if (validator.refusal().isEmpty()) {
                rows.updateStatus(before, status, validator.reason());
            }
            return validator.refusal();
        });
    }

    @Override
    public UpdateResult setPaymentMethods(CustomerId id, long expectedVersion, List<PaymentMethodId> methods) {
        return changeIfCurrent(id, expectedVersion, before -> {
            ValidatedPaymentMethods choice = rules.validatePaymentMethods(before, methods);
            if (choice.refusal().isEmpty()) {
                rows.updatePaymentMethods(before, choice.paymentMethods());
            }
            return choice.refusal();
        });
    }

    private UpdateResult changeIfCurrent(
            CustomerId id, long expectedVersion, Function<CustomerView, Optional<RegistrationResult.Refused>> write) {
        Optional<CustomerView> before = views.findById(id);
        if (before.isEmpty()) {
            return new UpdateResult.NotFound();
        }
        if (before.get().version() != expectedVersion) {
            return new UpdateResult.VersionConflict(before.get());
        }
        try {
            Optional<RegistrationResult.Refused> refused = write.apply(before.get());
            return refused.isPresent() ? refused.get() : reloadAs(id, UpdateResult.Updated::new);
        } catch (OptimisticLockException overtaken) {
            return reloadAs(id, UpdateResult.VersionConflict::new);
        }
    }

    private UpdateResult reloadAs(CustomerId id, Function<CustomerView, UpdateResult> outcome) {
        return views.findById(id).map(outcome).orElseGet(UpdateResult.NotFound::new);
    }

    @Override
    public BulkResult setStatusOfAll(Collection<CustomerId> ids, CustomerStatus status, String reason) {
        ReasonValidator validator = new ReasonValidator(reason);
        if (validator.refusal().isPresent()) {
            return new BulkResult(
                    0,
                    0,
                    ids.stream().map(id -> new Skipped(id, SkipReason.REASON)).toList());
        }
        return changeEach(ids, before -> {
            if (before.status() == status) {
                return SingleResult.UNCHANGED;
            }
            rows.updateStatus(before, status, validator.reason());
            return SingleResult.CHANGED;
        });
    }

    @Override
    public BulkResult addPaymentMethodToAll(Collection<CustomerId> ids, PaymentMethodId method) {
        return changeEach(ids, before -> {
            List<PaymentMethodId> had = before.paymentMethods().stream()
                    .map(AssignedPaymentMethod::id)
                    .toList();
            if (had.contains(method)) {
                return SingleResult.UNCHANGED;
            }
            ValidatedPaymentMethods choice = rules.validatePaymentMethods(
                    before, Stream.concat(had.stream(), Stream.of(method)).toList());
            if (choice.refusal().isPresent()) {
                return SingleResult.skipped(SkipReason.METHOD);
            }
            rows.updatePaymentMethods(before, choice.paymentMethods());
            return SingleResult.CHANGED;
        });
    }

    private BulkResult changeEach(Collection<CustomerId> ids, Function<CustomerView, SingleResult> change) {
        if (ids.size() > MAX_AT_ONCE) {
            throw new IllegalArgumentException("More than " + MAX_AT_ONCE + " customers at once");
        }
        int changed = 0;
        List<Skipped> left = new ArrayList<>();
        for (CustomerId id : ids) {
            SingleResult outcome = skipOnConflict(
                    () -> views.findById(id).map(change).orElseGet(() -> SingleResult.skipped(SkipReason.GONE)));
            changed += outcome.changed() ? 1 : 0;
            outcome.reason().ifPresent(skipReason -> left.add(new Skipped(id, skipReason)));
        }
        return new BulkResult(changed, ids.size() - changed - left.size(), left);
    }

    private static SingleResult skipOnConflict(Supplier<SingleResult> change) {
        try {
            return change.get();
        } catch (OptimisticLockException overtaken) {
            return SingleResult.skipped(SkipReason.OVERTAKEN);
        }
    }

    @Override
    public Map<CustomerId, String> findDisplayNames(Collection<CustomerId> ids) {
        if (ids.size() > MAX_AT_ONCE) {
            throw new IllegalArgumentException("More than " + MAX_AT_ONCE + " customers at once");
        }
        return views.findDisplayNames(ids);
    }

    @Override
    public List<HistoryEntry> findHistory(CustomerId id) {
        return log.findByCustomer(id);
    }
}
