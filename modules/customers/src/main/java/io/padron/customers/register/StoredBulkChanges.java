package io.padron.customers.register;

import io.padron.access.Guarded;
import io.padron.contacts.Contacts;
import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerSort;
import io.padron.customers.CustomerStatus;
import io.padron.customers.RegistrationResult;
import io.padron.customers.bulk.BulkChanges;
import io.padron.customers.bulk.BulkOutcome;
import io.padron.customers.bulk.BulkTarget;
import io.padron.customers.bulk.BulkUpdate;
import io.padron.customers.bulk.ChangedCustomer;
import io.padron.customers.bulk.Selection;
import io.padron.customers.bulk.SelectionSize;
import io.padron.customers.changes.FieldChange;
import io.padron.customers.search.CustomerSearch;
import io.padron.customers.validation.IssueCollector;
import io.padron.customers.validation.ReasonValidator;
import io.padron.identity.Countries;
import io.padron.identity.CountryView;
import io.padron.kernel.CustomerId;
import io.padron.kernel.Issue;
import io.padron.kernel.PageRequest;
import io.padron.payments.AssignedPaymentMethod;
import io.padron.payments.PaymentMethodId;
import io.padron.payments.PaymentMethodView;
import io.padron.payments.PaymentMethods;
import io.padron.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Applies bulk updates to the database. */
@ApplicationScoped
@Guarded
@Transactional
class StoredBulkChanges implements BulkChanges {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Contacts contacts;

    @Inject
    Countries countries;

    @Inject
    PaymentMethods paymentMethods;

    @Inject
    BulkPaymentMethods methods;

    @Inject
    ChangeLog log;

    @Override
    public SelectionSize countSelection(Selection selection) {
        return Sql.withConnection(entities, createSearch(selection)::countSelection);
    }

    @Override
    public List<BulkTarget> findTargets(Selection selection, SelectionChunk selectionChunk) {
        CustomerSearch search = createSearch(selection);
        return Sql.withConnection(entities, connection -> search.findTargets(connection, selectionChunk));
    }

    private CustomerSearch createSearch(Selection selection) {
        return new CustomerSearch(
                new CustomerQuery(selection.q(), selection.filters(), CustomerSort.NEWEST, new PageRequest(0, 1)),
                text -> contacts.findByContact(
                        text, countries.all().stream().map(CountryView::code).toList()));
    }

    @Override
    public List<Issue> validate(BulkUpdate change) {
        if (change instanceof BulkUpdate.SetStatus set) {
            return new ReasonValidator(set.reason())
                    .refusal()
                    .map(RegistrationResult.Refused::issues)
                    .orElse(List.of());
        }
        return findActiveMethod(((BulkUpdate.AddPaymentMethod) change).method()).isPresent()
                ? List.of()
                : List.of(IssueCollector.createError("paymentMethod", "payment-method-inactive"));
    }

    private Optional<PaymentMethodView> findActiveMethod(PaymentMethodId id) {
        return paymentMethods.findById(id).filter(PaymentMethodView::active);
    }

    @Override
    public BulkOutcome apply(BulkUpdate change, List<BulkTarget> targets) {
        if (change instanceof BulkUpdate.SetStatus set) {
            return applyStatus(set, targets);
        }
        Optional<PaymentMethodView> method = findActiveMethod(((BulkUpdate.AddPaymentMethod) change).method());
        if (method.isPresent()) {
            return applyPaymentMethod(method.get(), targets);
        }
        BulkResultBuilder none = new BulkResultBuilder();
        targets.forEach(bulkTarget -> none.addRefused(bulkTarget.id(), BulkOutcome.METHOD_INACTIVE));
        return none.build();
    }

    private BulkOutcome applyStatus(BulkUpdate.SetStatus set, List<BulkTarget> targets) {
        BulkResultBuilder bulkResultBuilder = new BulkResultBuilder();
        List<ChangedCustomer> others = new ArrayList<>();
        for (BulkTarget bulkTarget : targets) {
            if (bulkTarget.status() == set.status()) {
                bulkResultBuilder.addUnchanged(bulkTarget.id());
            } else {
                others.add(new ChangedCustomer(bulkTarget.id(), bulkTarget.version()));
            }
        }
        FieldChange field = toStatusChange(oppositeStatus(set.status()), set.status());
        List<ChangedCustomer> changed = bulkResultBuilder.addAttempted(
                others, incrementVersions(VersionIncrement.withStatus(set.status()), others));
        log.logChanges(changed.stream()
                .map(each -> toChangedField(each, set.reason(), field))
                .toList());
        return bulkResultBuilder.build();
    }

    private BulkOutcome applyPaymentMethod(PaymentMethodView method, List<BulkTarget> targets) {
        BulkResultBuilder bulkResultBuilder = new BulkResultBuilder();
        Map<CustomerId, List<AssignedPaymentMethod>> had =
                methods.findByCustomers(targets.stream().map(BulkTarget::id).toList());
        List<ChangedCustomer> others = new ArrayList<>();
        for (BulkTarget bulkTarget : targets) {
            if (!bulkTarget.country().equals(method.country())) {
                bulkResultBuilder.addRefused(bulkTarget.id(), BulkOutcome.OTHER_COUNTRY);
            } else if (BulkPaymentMethods.hasMethod(had, bulkTarget.id(), method.id())) {
                bulkResultBuilder.addUnchanged(bulkTarget.id());
            } else {
                others.add(new ChangedCustomer(bulkTarget.id(), bulkTarget.version()));
            }
        }
        List<ChangedCustomer> changed =
                bulkResultBuilder.addAttempted(others, incrementVersions(VersionIncrement.versionOnly(), others));
        Map<CustomerId, Integer> places = new HashMap<>();
        List<ChangeLog.ChangedField> lines = new ArrayList<>();
        for (ChangedCustomer each : changed) {
            List<AssignedPaymentMethod> before = had.getOrDefault(each.id(), List.of());
            places.put(each.id(), before.size());
            lines.add(toChangedField(each, "", BulkPaymentMethods.changeByAdding(before, method.label())));
        }
        methods.appendMethod(method, places);
        log.logChanges(lines);
        return bulkResultBuilder.build();
    }

    @Override
    public BulkOutcome undo(BulkUpdate change, List<ChangedCustomer> changedCustomers, String reason) {
        BulkResultBuilder bulkResultBuilder = new BulkResultBuilder();
        if (change instanceof BulkUpdate.SetStatus set) {
            CustomerStatus before = oppositeStatus(set.status());
            FieldChange field = toStatusChange(set.status(), before);
            List<ChangedCustomer> changed = bulkResultBuilder.addAttempted(
                    changedCustomers, incrementVersions(VersionIncrement.withStatus(before), changedCustomers));
            log.logChanges(changed.stream()
                    .map(each -> toChangedField(each, reason, field))
                    .toList());
        } else {
            PaymentMethodId method = ((BulkUpdate.AddPaymentMethod) change).method();
            List<ChangedCustomer> changed = bulkResultBuilder.addAttempted(
                    changedCustomers, incrementVersions(VersionIncrement.versionOnly(), changedCustomers));
            List<CustomerId> ids = changed.stream().map(ChangedCustomer::id).toList();
            Map<CustomerId, List<AssignedPaymentMethod>> have = methods.findByCustomers(ids);
            methods.removeMethod(method, ids);
            log.logChanges(changed.stream()
                    .map(each -> toChangedField(
                            each,
                            reason,
                            BulkPaymentMethods.changeByRemoving(have.getOrDefault(each.id(), List.of()), method)))
                    .toList());
        }
        return bulkResultBuilder.build();
    }

    private boolean[] incrementVersions(VersionIncrement step, List<ChangedCustomer> customers) {
        return Sql.withConnection(entities, connection -> step.incrementVersions(connection, customers));
    }

    private static ChangeLog.ChangedField toChangedField(ChangedCustomer changed, String reason, FieldChange field) {
        return new ChangeLog.ChangedField(new ChangeLog.ChangeHeader(changed.id(), changed.version(), reason), field);
    }

    private static FieldChange toStatusChange(CustomerStatus before, CustomerStatus after) {
        return new FieldChange("status", before.name(), after.name());
    }

    /** There are only two statuses, so a changed customer had the other one. */
    private static CustomerStatus oppositeStatus(CustomerStatus status) {
        return status == CustomerStatus.ACTIVE ? CustomerStatus.INACTIVE : CustomerStatus.ACTIVE;
    }
}
