package io.padron.customers.register;

import io.padron.contacts.ContactSheet;
import io.padron.contacts.Contacts;
import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerSummary;
import io.padron.customers.CustomerView;
import io.padron.customers.Customers;
import io.padron.customers.IdentityView;
import io.padron.customers.search.CustomerSearch;
import io.padron.customers.search.ManyFound;
import io.padron.customers.search.MeantCustomer;
import io.padron.identity.Countries;
import io.padron.identity.CountryView;
import io.padron.kernel.CustomerId;
import io.padron.kernel.Page;
import io.padron.payments.AssignedMethods;
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

/** Reads customers for people to see. */
@ApplicationScoped
@Transactional
class CustomerViews {

    /** After a mass load all customers are of one import, and Derby would read them all for one row if it were not told. */
    private static final String IMPORTED_BY = """
            select import_row, id from customers --DERBY-PROPERTIES index=CUSTOMERS_BY_IMPORT
            where import_id = ? and import_row between ? and ?""";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Contacts contacts;

    @Inject
    AssignedMethods methods;

    @Inject
    Countries countries;

    private final ManyFound many = new ManyFound();

    Optional<CustomerView> find(CustomerId id) {
        return Optional.ofNullable(entities.find(Customer.class, id.value())).map(found -> found.view(parts(id)));
    }

    Map<CustomerId, String> names(Collection<CustomerId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select c from Customer c where c.id in :ids", Customer.class)
                .setParameter("ids", ids.stream().map(CustomerId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(Customer::customerId, Customer::displayName));
    }

    Optional<CustomerId> meant(String typed) {
        MeantCustomer meant = new MeantCustomer(typed, this::reachedBy);
        return Sql.run(entities, meant::find);
    }

    Page<CustomerSummary> list(CustomerQuery query) {
        Page<CustomerSummary> found = Sql.run(entities, search(query)::page);
        return new Page<>(withMethods(found.items()), found.total());
    }

    Page<CustomerSummary> browse(CustomerQuery query) {
        CustomerSearch search = search(query);
        Page<CustomerSummary> found =
                Sql.run(entities, connection -> search.page(connection, Customers.MOST_COUNTED + 1, many));
        return new Page<>(paidBy(found.items(), methods.mainLabels(ids(found.items()))), found.total());
    }

    List<CustomerSummary> following(CustomerQuery query, Optional<CustomerSummary> last) {
        CustomerSearch search = search(query);
        return withMethods(Sql.run(entities, connection -> search.following(connection, last)));
    }

    private Collection<CustomerId> reachedBy(String emailOrPhone) {
        return contacts.reachedBy(
                emailOrPhone, countries.all().stream().map(CountryView::code).toList());
    }

    private CustomerSearch search(CustomerQuery query) {
        return new CustomerSearch(query, this::reachedBy);
    }

    private List<CustomerSummary> withMethods(List<CustomerSummary> found) {
        Map<CustomerId, String> labels = new HashMap<>();
        methods.of(ids(found))
                .forEach((customer, all) -> labels.put(customer, all.get(0).label()));
        return paidBy(found, labels);
    }

    private static List<CustomerId> ids(List<CustomerSummary> customers) {
        return customers.stream().map(CustomerSummary::id).toList();
    }

    private static List<CustomerSummary> paidBy(List<CustomerSummary> customers, Map<CustomerId, String> labels) {
        return customers.stream()
                .map(customer -> customer.paidBy(labels.getOrDefault(customer.id(), "")))
                .toList();
    }

    SortedMap<Integer, CustomerId> importedBy(String importId, int fromRow, int toRow) {
        return Sql.run(entities, connection -> {
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

    private CustomerParts parts(CustomerId id) {
        List<IdentityView> identities = entities.createQuery(
                        "select i from CustomerIdentity i where i.customerId = :customer order by i.ordinal",
                        CustomerIdentity.class)
                .setParameter("customer", id.value())
                .getResultStream()
                .map(CustomerIdentity::view)
                .toList();
        return new CustomerParts(
                identities,
                contacts.of(List.of(id)).getOrDefault(id, ContactSheet.NONE),
                methods.of(List.of(id)).getOrDefault(id, List.of()));
    }
}
