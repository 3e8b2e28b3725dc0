package io.padron.customers.register;

import io.padron.access.CurrentUser;
import io.padron.contacts.Contacts;
import io.padron.customers.CustomerRegistered;
import io.padron.customers.CustomerStatus;
import io.padron.customers.CustomerView;
import io.padron.customers.IdentityView;
import io.padron.customers.ImportSource;
import io.padron.customers.UniqueKey;
import io.padron.customers.changes.CustomerFieldTexts;
import io.padron.customers.changes.FieldChange;
import io.padron.customers.search.NameWordIndex;
import io.padron.customers.validation.ValidatedCustomer;
import io.padron.kernel.CustomerId;
import io.padron.payments.AssignedPaymentMethod;
import io.padron.payments.PaymentMethodAssignments;
import io.padron.payments.PaymentMethodView;
import io.padron.sql.BulkInsert;
import io.padron.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Savepoint;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes validated customers to the tables of this module and of the contact and payment modules. */
@ApplicationScoped
@Transactional
class CustomerWriter {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Contacts contacts;

    @Inject
    PaymentMethodAssignments methods;

    @Inject
    ChangeLog log;

    @Inject
    Clock clock;

    @Inject
    Event<CustomerRegistered> registered;

    /** A customer to insert, with its number and its source. */
    record NewCustomerRow(CustomerId id, ValidatedCustomer customer, Optional<ImportSource> source) {}

    Map<UniqueKey, CustomerId> findKeyHolders(Collection<UniqueKey> keys) {
        return Sql.withConnection(entities, connection -> UniqueKeyLookup.findHolders(connection, keys));
    }

    /** Returns new numbers in ascending order. */
    List<CustomerId> allocateIds(int count) {
        return Sql.withConnection(entities, connection -> CustomerIdSequence.nextIds(connection, count));
    }

    /** Reuses unused numbers of {@code drawn} and allocates the missing ones. */
    List<CustomerId> allocateIds(List<CustomerId> drawn, int count) {
        List<CustomerId> numbers = new ArrayList<>(drawn.subList(0, Math.min(count, drawn.size())));
        numbers.addAll(allocateIds(count - numbers.size()));
        return numbers;
    }

    /** A unique violation rolls back this transaction only, not the caller's. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    CustomerId addInNewTransaction(ValidatedCustomer validatedCustomer) {
        CustomerId id = allocateIds(1).get(0);
        addAll(List.of(new NewCustomerRow(id, validatedCustomer, Optional.empty())));
        return id;
    }

    /** As {@link #addAll}; returns false and writes nothing when a unique key is taken. */
    boolean addUnlessDuplicate(List<NewCustomerRow> entries) {
        return Sql.withConnection(entities, connection -> {
            Savepoint before = connection.setSavepoint();
            try {
                addAll(entries);
                connection.releaseSavepoint(before);
                return true;
            } catch (PersistenceException failed) {
                if (!Sql.isUniqueViolation(failed)) {
                    throw failed;
                }
                connection.rollback(before);
                return false;
            }
        });
    }

    /** Inserts customers with all their parts. */
    void addAll(List<NewCustomerRow> entries) {
        if (entries.isEmpty()) {
            return;
        }
        Map<CustomerId, ValidatedCustomer> customersById = new LinkedHashMap<>();
        Instant now = clock.instant();
        BulkInsert customers = Customer.createBulkInsert();
        BulkInsert identities = CustomerIdentity.createBulkInsert();
        for (NewCustomerRow newCustomerRow : entries) {
            Customer customer = new Customer(newCustomerRow.id(), newCustomerRow.customer());
            customer.setCreated(now, CurrentUser.name());
            newCustomerRow.source().ifPresent(customer::setImportSource);
            customer.addRowTo(customers);
            toIdentityRows(newCustomerRow.id(), newCustomerRow.customer())
                    .forEach(identity -> identity.addRowTo(identities));
            customersById.put(newCustomerRow.id(), newCustomerRow.customer());
        }
        // The tables with unique keys come first, so that a duplicate fails early.
        Sql.withConnection(entities, connection -> {
            customers.writeRows(connection);
            identities.writeRows(connection);
            return true;
        });
        contacts.storeAll(mapValues(customersById, ValidatedCustomer::contacts));
        methods.assignMethods(mapValues(customersById, ValidatedCustomer::paymentMethods));
        addNameWords(mapValues(
                customersById, validatedCustomer -> validatedCustomer.name().display()));
        customersById.keySet().forEach(id -> registered.fire(new CustomerRegistered(id)));
    }

    /** The stored state of a customer and the values that replace it. */
    record CustomerRevision(CustomerView before, ValidatedCustomer after, CustomerStatus status, String reason) {

        /** Returns whether nothing changes; storing it would only increment the version. */
        boolean isEmpty() {
            return reason.isBlank()
                    && after.toNewCustomer().equals(before.toNewCustomer())
                    && status == before.status();
        }

        List<FieldChange> findDifferences() {
            Map<String, String> labels = after.paymentMethods().stream()
                    .collect(Collectors.toMap(
                            method -> method.id().toString(), PaymentMethodView::label, (one, same) -> one));
            return CustomerFieldTexts.of(before)
                    .findDifferences(
                            CustomerFieldTexts.of(after.toNewCustomer(), status, id -> labels.getOrDefault(id, id)));
        }
    }

    /**
     * Replaces the stored values; throws {@link OptimisticLockException} when another transaction changed the customer.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void updateCustomer(CustomerRevision customerRevision) {
        Customer customer = lockCustomer(customerRevision.before());
        ValidatedCustomer validatedCustomer = customerRevision.after();
        CustomerId id = customerRevision.before().id();
        customer.assignFrom(validatedCustomer);
        customer.setStatus(customerRevision.status());
        entities.createQuery("delete from CustomerIdentity i where i.customerId = :customer")
                .setParameter("customer", id.value())
                .executeUpdate();
        toIdentityRows(id, validatedCustomer).forEach(entities::persist);
        contacts.replaceByCustomer(id, validatedCustomer.contacts());
        methods.replaceMethods(id, validatedCustomer.paymentMethods());
        entities.flush();
        Sql.withConnection(entities, connection -> {
            new NameWordIndex(connection)
                    .removeNames(Map.of(id, customerRevision.before().displayName()));
            return true;
        });
        addNameWords(Map.of(id, validatedCustomer.name().display()));
        logChange(customerRevision.before(), customerRevision.reason(), customerRevision.findDifferences());
    }

    /** Sets the status only; throws {@link OptimisticLockException} when another transaction changed the customer. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void updateStatus(CustomerView before, CustomerStatus status, String reason) {
        lockCustomer(before).setStatus(status);
        entities.flush();
        boolean same = before.status() == status;
        logChange(
                before,
                reason,
                same
                        ? List.of()
                        : List.of(new FieldChange("status", before.status().name(), status.name())));
    }

    /**
     * Replaces the payment methods only; throws {@link OptimisticLockException} when another transaction changed the
     * customer.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void updatePaymentMethods(CustomerView before, List<PaymentMethodView> chosen) {
        lockCustomer(before);
        methods.replaceMethods(before.id(), chosen);
        entities.flush();
        String were = joinLabels(before.paymentMethods().stream().map(AssignedPaymentMethod::label));
        String are = joinLabels(chosen.stream().map(PaymentMethodView::label));
        logChange(before, "", were.equals(are) ? List.of() : List.of(new FieldChange("paymentMethods", were, are)));
    }

    private static String joinLabels(Stream<String> labels) {
        return labels.collect(Collectors.joining(", "));
    }

    /** Checks the version and increments it at the next flush. */
    private Customer lockCustomer(CustomerView before) {
        Customer customer = entities.find(Customer.class, before.id().value());
        if (customer == null || customer.version() != before.version()) {
            throw new OptimisticLockException("Another transaction changed the customer");
        }
        entities.lock(customer, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return customer;
    }

    private void logChange(CustomerView before, String reason, List<FieldChange> fields) {
        log.logChange(new ChangeLog.ChangeHeader(before.id(), before.version() + 1, reason), fields);
    }

    private static List<CustomerIdentity> toIdentityRows(CustomerId id, ValidatedCustomer validatedCustomer) {
        List<UniqueKey> uniqueKeys = validatedCustomer.keys();
        List<CustomerIdentity> identities = new ArrayList<>();
        for (int ordinal = 0; ordinal < validatedCustomer.identities().size(); ordinal++) {
            IdentityView identity = validatedCustomer.identities().get(ordinal);
            UniqueKey key = UniqueKey.identity(validatedCustomer.country(), identity.kind(), identity.normalForm());
            identities.add(new CustomerIdentity(id, ordinal, identity)
                    .withUniqueKey(Optional.of(key).filter(uniqueKeys::contains)));
        }
        return identities;
    }

    private void addNameWords(Map<CustomerId, String> names) {
        Sql.withConnection(entities, connection -> {
            new NameWordIndex(connection).addNames(names);
            return true;
        });
    }

    private static <T> Map<CustomerId, T> mapValues(
            Map<CustomerId, ValidatedCustomer> customersById, Function<ValidatedCustomer, T> part) {
        Map<CustomerId, T> parts = new LinkedHashMap<>();
        customersById.forEach((id, validatedCustomer) -> parts.put(id, part.apply(validatedCustomer)));
        return parts;
    }
}
