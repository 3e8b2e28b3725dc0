package io.padron.customers.register;

import io.padron.access.ActingUser;
import io.padron.contacts.Contacts;
import io.padron.customers.CustomerKey;
import io.padron.customers.CustomerRegistered;
import io.padron.customers.CustomerStatus;
import io.padron.customers.CustomerView;
import io.padron.customers.IdentityView;
import io.padron.customers.ImportSource;
import io.padron.customers.changes.CustomerFacts;
import io.padron.customers.changes.FieldChange;
import io.padron.customers.review.Draft;
import io.padron.customers.search.NameWords;
import io.padron.kernel.CustomerId;
import io.padron.payments.AssignedMethod;
import io.padron.payments.AssignedMethods;
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

/** Writes drafts into the tables, here and in the modules that keep contacts and payment methods. */
@ApplicationScoped
@Transactional
class CustomerRows {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Contacts contacts;

    @Inject
    AssignedMethods methods;

    @Inject
    ChangeLog log;

    @Inject
    Clock clock;

    @Inject
    Event<CustomerRegistered> registered;

    /** A draft to store, under which number, and where it came from. */
    record Entry(CustomerId id, Draft draft, Optional<ImportSource> source) {}

    Map<CustomerKey, CustomerId> holders(Collection<CustomerKey> keys) {
        return Sql.run(entities, connection -> KeyHolders.of(connection, keys));
    }

    /** So many new numbers, ascending. */
    List<CustomerId> numbers(int count) {
        return Sql.run(entities, connection -> CustomerNumbers.next(connection, count));
    }

    /** So many of those that were drawn and not used, and new ones where these are too few. */
    List<CustomerId> numbers(List<CustomerId> drawn, int count) {
        List<CustomerId> numbers = new ArrayList<>(drawn.subList(0, Math.min(count, drawn.size())));
        numbers.addAll(numbers(count - numbers.size()));
        return numbers;
    }

    /** One customer, in a transaction that fails alone when somebody else was faster. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    CustomerId addAlone(Draft draft) {
        CustomerId id = numbers(1).get(0);
        add(List.of(new Entry(id, draft, Optional.empty())));
        return id;
    }

    /** As {@link #add}; false, with nothing written, when somebody has a key of theirs. */
    boolean addUnlessTaken(List<Entry> entries) {
        return Sql.run(entities, connection -> {
            Savepoint before = connection.setSavepoint();
            try {
                add(entries);
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

    /** Writes all of them. */
    void add(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        Map<CustomerId, Draft> drafts = new LinkedHashMap<>();
        Instant now = clock.instant();
        BulkInsert customers = Customer.rows();
        BulkInsert identities = CustomerIdentity.rows();
        for (Entry entry : entries) {
            Customer customer = new Customer(entry.id(), entry.draft());
            customer.created(now, ActingUser.name());
            entry.source().ifPresent(customer::importedFrom);
            customer.addTo(customers);
            identities(entry.id(), entry.draft()).forEach(identity -> identity.addTo(identities));
            drafts.put(entry.id(), entry.draft());
        }
        // First those whose unique keys may refuse them.
        Sql.run(entities, connection -> {
            customers.write(connection);
            identities.write(connection);
            return true;
        });
        contacts.store(each(drafts, Draft::contacts));
        methods.assign(each(drafts, Draft::methods));
        addWords(each(drafts, draft -> draft.names().display()));
        drafts.keySet().forEach(id -> registered.fire(new CustomerRegistered(id)));
    }

    /** What shall take the place of what was before. */
    record Revision(CustomerView before, Draft draft, CustomerStatus status, String reason) {

        /** Whether everything would be as before: to store that would only raise the version. */
        boolean isEmpty() {
            return reason.isBlank() && draft.asEntered().equals(before.asEntered()) && status == before.status();
        }

        List<FieldChange> differences() {
            Map<String, String> labels = draft.methods().stream()
                    .collect(Collectors.toMap(
                            method -> method.id().toString(), PaymentMethodView::label, (one, same) -> one));
            return CustomerFacts.of(before)
                    .differences(CustomerFacts.of(draft.asEntered(), status, id -> labels.getOrDefault(id, id)));
        }
    }

    /** Puts the draft in the place of what is stored; {@link OptimisticLockException} when somebody was faster. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void change(Revision revision) {
        Customer customer = locked(revision.before());
        Draft draft = revision.draft();
        CustomerId id = revision.before().id();
        customer.become(draft);
        customer.status(revision.status());
        entities.createQuery("delete from CustomerIdentity i where i.customerId = :customer")
                .setParameter("customer", id.value())
                .executeUpdate();
        identities(id, draft).forEach(entities::persist);
        contacts.replace(id, draft.contacts());
        methods.replace(id, draft.methods());
        entities.flush();
        Sql.run(entities, connection -> {
            new NameWords(connection).remove(Map.of(id, revision.before().displayName()));
            return true;
        });
        addWords(Map.of(id, draft.names().display()));
        written(revision.before(), revision.reason(), revision.differences());
    }

    /** Sets the status alone; {@link OptimisticLockException} when somebody was faster. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void status(CustomerView before, CustomerStatus status, String reason) {
        locked(before).status(status);
        entities.flush();
        boolean same = before.status() == status;
        written(
                before,
                reason,
                same
                        ? List.of()
                        : List.of(new FieldChange("status", before.status().name(), status.name())));
    }

    /** Sets the payment methods alone; {@link OptimisticLockException} when somebody was faster. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void methods(CustomerView before, List<PaymentMethodView> chosen) {
        locked(before);
        methods.replace(before.id(), chosen);
        entities.flush();
        String were = labels(before.paymentMethods().stream().map(AssignedMethod::label));
        String are = labels(chosen.stream().map(PaymentMethodView::label));
        written(before, "", were.equals(are) ? List.of() : List.of(new FieldChange("paymentMethods", were, are)));
    }

    private static String labels(Stream<String> labels) {
        return labels.collect(Collectors.joining(", "));
    }

    /** The customer, whose version grows with what happens next. */
    private Customer locked(CustomerView before) {
        Customer customer = entities.find(Customer.class, before.id().value());
        if (customer == null || customer.version() != before.version()) {
            throw new OptimisticLockException("Somebody was faster");
        }
        entities.lock(customer, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return customer;
    }

    private void written(CustomerView before, String reason, List<FieldChange> fields) {
        log.write(new ChangeLog.Change(before.id(), before.version() + 1, reason), fields);
    }

    private static List<CustomerIdentity> identities(CustomerId id, Draft draft) {
        List<CustomerKey> claimed = draft.keys();
        List<CustomerIdentity> identities = new ArrayList<>();
        for (int ordinal = 0; ordinal < draft.identities().size(); ordinal++) {
            IdentityView identity = draft.identities().get(ordinal);
            CustomerKey key = CustomerKey.identity(draft.country(), identity.kind(), identity.normalForm());
            identities.add(new CustomerIdentity(id, ordinal, identity)
                    .claiming(Optional.of(key).filter(claimed::contains)));
        }
        return identities;
    }

    private void addWords(Map<CustomerId, String> names) {
        Sql.run(entities, connection -> {
            new NameWords(connection).add(names);
            return true;
        });
    }

    private static <T> Map<CustomerId, T> each(Map<CustomerId, Draft> drafts, Function<Draft, T> part) {
        Map<CustomerId, T> parts = new LinkedHashMap<>();
        drafts.forEach((id, draft) -> parts.put(id, part.apply(draft)));
        return parts;
    }
}
