package io.padron.customers.register;

import io.padron.access.ActingUser;
import io.padron.access.Actor;
import io.padron.access.Role;
import io.padron.contacts.Contacts;
import io.padron.contacts.ContactsOn;
import io.padron.customers.Admission;
import io.padron.customers.CustomerKey;
import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerRegistered;
import io.padron.customers.CustomerStatus;
import io.padron.customers.CustomerSummary;
import io.padron.customers.CustomerView;
import io.padron.customers.Customers;
import io.padron.customers.Entered;
import io.padron.customers.ImportedCustomer;
import io.padron.customers.MadeUpCountries;
import io.padron.customers.Registration;
import io.padron.customers.changes.CustomerChanges;
import io.padron.customers.changes.HistoryEntry;
import io.padron.customers.lookalikes.Lookalikes;
import io.padron.customers.lookalikes.LookalikesOn;
import io.padron.customers.mass.MassChanges;
import io.padron.customers.review.Draft;
import io.padron.customers.review.RulebookOn;
import io.padron.customers.withdrawal.Withdrawals;
import io.padron.customers.withdrawal.WithdrawalsOn;
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

/** The customers of an empty database; somebody acts on the thread that made it. */
public final class CustomersOn implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

    final StoredCustomers stored = new StoredCustomers();
    public final Customers customers = stored;
    final Collection<CustomerRegistered> registered = new ConcurrentLinkedQueue<>();
    public final CustomerChanges changes;
    public final Lookalikes lookalikes;
    public final Withdrawals withdrawals;
    public final MassChanges mass;
    final TestTransactions transactions;
    final PaymentMethods methods;
    private final ActingUser.Scope acting = act();

    CustomersOn(TestDatabase database) {
        this(database.fresh());
    }

    CustomersOn(DataSource source) {
        transactions = new TestTransactions("customers-test", source);
        MadeUpCountries countries = new MadeUpCountries();
        Contacts contacts = ContactsOn.entities(transactions.entities());
        methods = PaymentsOn.methods(transactions.entities(), countries, Clock.fixed(NOW, ZoneOffset.UTC));
        CustomerRows rows = new RowsInTransactions();
        rows.entities = transactions.entities();
        rows.contacts = contacts;
        rows.methods = PaymentsOn.assigned(transactions.entities());
        rows.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        rows.registered = event();
        CustomerViews views = new ViewsInTransactions();
        views.entities = transactions.entities();
        views.contacts = contacts;
        views.countries = countries;
        views.methods = rows.methods;
        stored.rules = RulebookOn.of(countries, methods);
        stored.rows = rows;
        stored.views = views;
        ChangeLog log = new ChangesInTransactions();
        log.entities = transactions.entities();
        log.clock = rows.clock;
        rows.log = log;
        StoredChanges several = new StoredChanges();
        several.rules = stored.rules;
        several.rows = rows;
        several.views = views;
        several.log = log;
        changes = several;
        mass = new MassOn(transactions, contacts, methods, rows.methods).logging(log);
        withdrawals = WithdrawalsOn.of(transactions, contacts, rows.methods);
        lookalikes = LookalikesOn.of(transactions, stored.rules, contacts, stored);
    }

    static ActingUser.Scope act() {
        return ActingUser.as(new Actor("ana", Role.ADMINISTRATOR));
    }

    /** As {@link #withMethods(TestDatabase)}, on an empty database that the test looks into itself. */
    public static CustomersOn withMethods(DataSource source) {
        return new CustomersOn(source).withMethods();
    }

    /** With cash in Aridia and cards in both countries. */
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

    public CustomerView registered(Entered entered) {
        return ((Registration.Registered) customers.register(entered.customer())).customer();
    }

    public List<Admission> load(List<ImportedCustomer> rows, String importId) {
        return transactions.requiresNew(() -> customers.registerAll(rows, importId));
    }

    @Override
    public void close() {
        acting.close();
        transactions.close();
    }

    /** Remembers what is fired. */
    @SuppressWarnings("unchecked")
    private Event<CustomerRegistered> event() {
        return (Event<CustomerRegistered>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    registered.add((CustomerRegistered) arguments[0]);
                    return null;
                });
    }

    /** Begins and commits where the container would. */
    private final class RowsInTransactions extends CustomerRows {
        @Override
        Map<CustomerKey, CustomerId> holders(Collection<CustomerKey> keys) {
            return transactions.required(() -> super.holders(keys));
        }

        @Override
        CustomerId addAlone(Draft draft) {
            return transactions.requiresNew(() -> super.addAlone(draft));
        }

        @Override
        void change(Revision revision) {
            transactions.requiresNew(() -> {
                super.change(revision);
                return true;
            });
        }

        @Override
        void status(CustomerView before, CustomerStatus status, String reason) {
            transactions.requiresNew(() -> {
                super.status(before, status, reason);
                return true;
            });
        }

        @Override
        void methods(CustomerView before, List<PaymentMethodView> chosen) {
            transactions.requiresNew(() -> {
                super.methods(before, chosen);
                return true;
            });
        }
    }

    /** Begins and commits where the container would. */
    private final class ChangesInTransactions extends ChangeLog {
        @Override
        List<HistoryEntry> of(CustomerId customer) {
            return transactions.required(() -> super.of(customer));
        }
    }

    /** Begins and commits where the container would. */
    private final class ViewsInTransactions extends CustomerViews {
        @Override
        Optional<CustomerView> find(CustomerId id) {
            return transactions.required(() -> super.find(id));
        }

        @Override
        Page<CustomerSummary> list(CustomerQuery query) {
            return transactions.required(() -> super.list(query));
        }

        @Override
        Optional<CustomerId> meant(String typed) {
            return transactions.required(() -> super.meant(typed));
        }

        @Override
        Page<CustomerSummary> browse(CustomerQuery query) {
            return transactions.required(() -> super.browse(query));
        }

        @Override
        List<CustomerSummary> following(CustomerQuery query, Optional<CustomerSummary> last) {
            return transactions.required(() -> super.following(query, last));
        }

        @Override
        SortedMap<Integer, CustomerId> importedBy(String importId, int fromRow, int toRow) {
            return transactions.required(() -> super.importedBy(importId, fromRow, toRow));
        }
    }
}
