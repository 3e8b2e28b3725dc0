package io.padron.customers.register;

import io.padron.access.Actor;
import io.padron.access.CurrentUser;
import io.padron.access.Role;
import io.padron.contacts.Contacts;
import io.padron.contacts.ContactsOn;
import io.padron.customers.BatchRegistration;
import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerRegistered;
import io.padron.customers.CustomerStatus;
import io.padron.customers.CustomerSummary;
import io.padron.customers.CustomerView;
import io.padron.customers.Customers;
import io.padron.customers.ImportedCustomer;
import io.padron.customers.MadeUpCountries;
import io.padron.customers.NewCustomerBuilder;
import io.padron.customers.RegistrationResult;
import io.padron.customers.UniqueKey;
import io.padron.customers.bulk.BulkChanges;
import io.padron.customers.candidates.DuplicateCandidates;
import io.padron.customers.candidates.DuplicateCandidatesOn;
import io.padron.customers.changes.CustomerChanges;
import io.padron.customers.changes.HistoryEntry;
import io.padron.customers.reversal.ImportReversals;
import io.padron.customers.reversal.ImportReversalsOn;
import io.padron.customers.validation.CustomerValidatorsOn;
import io.padron.customers.validation.ValidatedCustomer;
import io.padron.kernel.CountryCode;
import io.padron.kernel.CustomerId;
import io.padron.kernel.Page;
import io.padron.payments.NewPaymentMethod;
import io.padron.payments.PaymentMethodView;
import io.padron.payments.PaymentMethods;
import io.padron.payments.PaymentsOn;
import io.padron.schema.TestDatabase;
import io.padron.schema.TestTransactions;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;

/** The customers module on an empty test database, with a user signed in on the creating thread. */
public final class CustomersOn implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

    final StoredCustomers stored = new StoredCustomers();
    public final Customers customers = stored;
    final Collection<CustomerRegistered> registered = new ConcurrentLinkedQueue<>();
    public final CustomerChanges changes;
    public final DuplicateCandidates duplicateCandidates;
    public final ImportReversals importReversals;
    public final BulkChanges bulk;
    final TestTransactions transactions;
    final PaymentMethods methods;
    private final CurrentUser.Scope acting = act();

    CustomersOn(TestDatabase database) {
        this(database.createMigrated());
    }

    CustomersOn(DataSource source) {
        transactions = new TestTransactions("customers-test", source);
        MadeUpCountries countries = new MadeUpCountries();
        Contacts contacts = ContactsOn.entities(transactions.entityManager());
        methods = PaymentsOn.methods(transactions.entityManager(), countries, Clock.fixed(NOW, ZoneOffset.UTC));
        CustomerWriter rows = new RowsInTransactions();
        rows.entities = transactions.entityManager();
        rows.contacts = contacts;
        rows.methods = PaymentsOn.assigned(transactions.entityManager());
        rows.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        rows.registered = event();
        CustomerReader views = new ViewsInTransactions();
        views.entities = transactions.entityManager();
        views.contacts = contacts;
        views.countries = countries;
        views.methods = rows.methods;
        stored.rules = CustomerValidatorsOn.of(countries, methods);
        stored.rows = rows;
        stored.views = views;
        ChangeLog log = new ChangesInTransactions();
        log.entities = transactions.entityManager();
        log.clock = rows.clock;
        rows.log = log;
        StoredCustomerChanges several = new StoredCustomerChanges();
        several.rules = stored.rules;
        several.rows = rows;
        several.views = views;
        several.log = log;
        changes = several;
        bulk = new BulkChangesOn(transactions, contacts, methods, rows.methods).logging(log);
        importReversals = ImportReversalsOn.of(transactions, contacts, rows.methods);
        duplicateCandidates = DuplicateCandidatesOn.of(transactions, stored.rules, contacts, stored);
    }

    static CurrentUser.Scope act() {
        return CurrentUser.bind(new Actor("ana", Role.ADMINISTRATOR));
    }

    /** As {@link #withMethods(TestDatabase)}, on an empty database that the test also reads itself. */
    public static CustomersOn withMethods(DataSource source) {
        return new CustomersOn(source).withMethods();
    }

    /** Activates cash in Aridia and cards in both countries. */
    public static CustomersOn withMethods(TestDatabase database) {
        return new CustomersOn(database).withMethods();
    }

    CustomersOn withMethods() {
        activate("CASH", MadeUpCountries.ARIDIA, "Efectivo");
        activate("CARD", MadeUpCountries.ARIDIA, "Tarjeta");
        activate("CARD", MadeUpCountries.BOREAL, "Tarjeta");
        return this;
    }

    void activate(String type, CountryCode country, String label) {
        transactions.required(() -> methods.activate(new NewPaymentMethod(type, country, label, Map.of())));
    }

    public CustomerView registerCustomer(NewCustomerBuilder newCustomerBuilder) {
        return ((RegistrationResult.Registered) customers.register(newCustomerBuilder.customer())).customer();
    }

    public List<BatchRegistration> loadRows(List<ImportedCustomer> rows, String importId) {
        return transactions.requiresNew(() -> customers.registerAll(rows, importId));
    }

    @Override
    public void close() {
        acting.close();
        transactions.close();
    }

    /** Records the fired events. */
    @SuppressWarnings("unchecked")
    private Event<CustomerRegistered> event() {
        return (Event<CustomerRegistered>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    registered.add((CustomerRegistered) arguments[0]);
                    return null;
                });
    }

    /** Starts transactions where the container would. */
    private final class RowsInTransactions extends CustomerWriter {
        @Override
        Map<UniqueKey, CustomerId> findKeyHolders(Collection<UniqueKey> keys) {
            return transactions.required(() -> super.findKeyHolders(keys));
        }

        @Override
        CustomerId addInNewTransaction(ValidatedCustomer validatedCustomer) {
            return transactions.requiresNew(() -> super.addInNewTransaction(validatedCustomer));
        }

        @Override
        void updateCustomer(CustomerRevision customerRevision) {
            transactions.requiresNew(() -> {
                super.updateCustomer(customerRevision);
                return true;
            });
        }

        @Override
        void updateStatus(CustomerView before, CustomerStatus status, String reason) {
            transactions.requiresNew(() -> {
                super.updateStatus(before, status, reason);
                return true;
            });
        }

        @Override
        void updatePaymentMethods(CustomerView before, List<PaymentMethodView> chosen) {
            transactions.requiresNew(() -> {
                super.updatePaymentMethods(before, chosen);
                return true;
            });
        }
    }

    /** Starts transactions where the container would. */
    private final class ChangesInTransactions extends ChangeLog {
        @Override
        List<HistoryEntry> findByCustomer(CustomerId customer) {
            return transactions.required(() -> super.findByCustomer(customer));
        }
    }

    /** Starts transactions where the container would. */
    private final class ViewsInTransactions extends CustomerReader {
        @Override
        Optional<CustomerView> findById(CustomerId id) {
            return transactions.required(() -> super.findById(id));
        }

        @Override
        Page<CustomerSummary> list(CustomerQuery query) {
            return transactions.required(() -> super.list(query));
        }

        @Override
        Optional<CustomerId> findExact(String typed) {
            return transactions.required(() -> super.findExact(typed));
        }

        @Override
        Page<CustomerSummary> browse(CustomerQuery query) {
            return transactions.required(() -> super.browse(query));
        }

        @Override
        List<CustomerSummary> listAfter(CustomerQuery query, Optional<CustomerSummary> last) {
            return transactions.required(() -> super.listAfter(query, last));
        }

        @Override
        SortedMap<Integer, CustomerId> findByImport(String importId, int fromRow, int toRow) {
            return transactions.required(() -> super.findByImport(importId, fromRow, toRow));
        }
    }
}
