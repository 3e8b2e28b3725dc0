package io.padron.customers.register;

import io.padron.contacts.ContactSheet;
import io.padron.contacts.Contacts;
import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerSummary;
import io.padron.customers.CustomerView;
import io.padron.customers.IdentityView;
import io.padron.customers.search.CustomerSearch;
import io.padron.customers.sql.Sql;
import io.padron.kernel.CustomerId;
import io.padron.kernel.Page;
import io.padron.payments.AssignedMethods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads customers for people to see. */
@ApplicationScoped
@Transactional
class CustomerViews {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Contacts contacts;

    @Inject
    AssignedMethods methods;

    Optional<CustomerView> find(CustomerId id) {
        return Optional.ofNullable(entities.find(Customer.class, id.value())).map(found -> found.view(parts(id)));
    }

    Page<CustomerSummary> list(CustomerQuery query) {
        CustomerSearch search = new CustomerSearch(query, contacts::reachedBy);
        return Sql.run(entities, search::on);
    }

    SortedMap<Integer, CustomerId> importedBy(String importId, int fromRow, int toRow) {
        SortedMap<Integer, CustomerId> found = new TreeMap<>();
        entities.createQuery(
                        "select c.importRow, c.id from Customer c"
                                + " where c.importId = :import and c.importRow between :from and :to",
                        Object[].class)
                .setParameter("import", importId)
                .setParameter("from", fromRow)
                .setParameter("to", toRow)
                .getResultStream()
                .forEach(row -> found.put((Integer) row[0], new CustomerId((Long) row[1])));
        return found;
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
