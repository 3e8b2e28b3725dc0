package io.padron.customers.register;

import io.padron.contacts.ContactDetails;
import io.padron.contacts.Contacts;
import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerSummary;
import io.padron.customers.CustomerView;
import io.padron.customers.Customers;
import io.padron.customers.IdentityView;
import io.padron.customers.search.CountCache;
import io.padron.customers.search.CustomerSearch;
import io.padron.customers.search.ExactMatch;
import io.padron.identity.Countries;
import io.padron.identity.CountryView;
import io.padron.kernel.CustomerId;
import io.padron.kernel.Page;
import io.padron.payments.PaymentMethodAssignments;
import io.padron.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads customers as views and lists. */
@ApplicationScoped
@Transactional
class CustomerReader {

    /** Without the index hint, Derby scans all customers of the import for one row after a large import. */
    private static final String IMPORTED_BY = """
            select import_row, id from customers --DERBY-PROPERTIES index=CUSTOMERS_BY_IMPORT
            where import_id = ? and import_row between ? and ?""";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Contacts contacts;

    @Inject
    PaymentMethodAssignments methods;

    @Inject
    Countries countries;

    private final CountCache countCache = new CountCache();

    Optional<CustomerView> findById(CustomerId id) {
        return Optional.ofNullable(entities.find(Customer.class, id.value())).map(found -> found.toView(findParts(id)));
    }

    Map<CustomerId, String> findDisplayNames(Collection<CustomerId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select c from Customer c where c.id in :ids", Customer.class)
                .setParameter("ids", ids.stream().map(CustomerId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(Customer::customerId, Customer::displayName));
    }

    Optional<CustomerId> findExact(String typed) {
        ExactMatch exactMatch = new ExactMatch(typed, this::findByContact);
        return Sql.withConnection(entities, exactMatch::findCustomer);
    }

    Page<CustomerSummary> list(CustomerQuery query) {
        Page<CustomerSummary> found = Sql.withConnection(entities, createSearch(query)::findPage);
        return new Page<>(addPaymentMethods(found.items()), found.total());
    }

    Page<CustomerSummary> browse(CustomerQuery query) {
        CustomerSearch search = createSearch(query);
        Page<CustomerSummary> found = Sql.withConnection(
                entities, connection -> search.findPage(connection, Customers.MAX_COUNTED + 1, countCache));
        return new Page<>(addMethodLabels(found.items(), methods.findMainLabels(toIds(found.items()))), found.total());
    }

    List<CustomerSummary> listAfter(CustomerQuery query, Optional<CustomerSummary> last) {
        CustomerSearch search = createSearch(query);
        return addPaymentMethods(Sql.withConnection(entities, connection -> search.listAfter(connection, last)));
    }

    private Collection<CustomerId> findByContact(String emailOrPhone) {
        return contacts.findByContact(
                emailOrPhone, countries.all().stream().map(CountryView::code).toList());
    }

    private CustomerSearch createSearch(CustomerQuery query) {
        return new CustomerSearch(query, this::findByContact);
    }

    private List<CustomerSummary> addPaymentMethods(List<CustomerSummary> found) {
        Map<CustomerId, String> labels = new HashMap<>();
        methods.findByCustomers(toIds(found))
                .forEach((customer, all) -> labels.put(customer, all.get(0).label()));
        return addMethodLabels(found, labels);
    }

    private static List<CustomerId> toIds(List<CustomerSummary> customers) {
        return customers.stream().map(CustomerSummary::id).toList();
    }

    private static List<CustomerSummary> addMethodLabels(
            List<CustomerSummary> customers, Map<CustomerId, String> labels) {
        return customers.stream()
                .map(customer -> customer.withPaymentMethod(labels.getOrDefault(customer.id(), "")))
                .toList();
    }

    SortedMap<Integer, CustomerId> findByImport(String importId, int fromRow, int toRow) {
        return Sql.withConnection(entities, connection -> {
            SortedMap<Integer, CustomerId> found = new TreeMap<>();
            try (PreparedStatement statement = connection.prepareStatement(IMPORTED_BY)) {
                statement.setString(1, importId);
                statement.setInt(2, fromRow);
                statement.setInt(3, toRow);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.put(rows.getInt(1), new CustomerId(rows.getLong(2)));
                    }
                }
            }
            return found;
        });
    }

    private CustomerParts findParts(CustomerId id) {
        List<IdentityView> identities = entities.createQuery(
                        "select i from CustomerIdentity i where i.customerId = :customer order by i.ordinal",
                        CustomerIdentity.class)
                .setParameter("customer", id.value())
                .getResultStream()
                .map(CustomerIdentity::toView)
                .toList();
        return new CustomerParts(
                identities,
                contacts.findByCustomers(List.of(id)).getOrDefault(id, ContactDetails.NONE),
                methods.findByCustomers(List.of(id)).getOrDefault(id, List.of()));
    }
}
