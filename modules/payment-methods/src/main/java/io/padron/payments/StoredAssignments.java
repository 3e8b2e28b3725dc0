package io.padron.payments;

import io.padron.access.Guarded;
import io.padron.kernel.CustomerId;
import io.padron.kernel.Remembered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The customers' methods in the database. */
@ApplicationScoped
@Guarded
@Transactional
class StoredAssignments implements AssignedMethods {

    @PersistenceContext
    EntityManager entities;

    private final Remembered<Map<PaymentMethodId, Long>> counted = new Remembered<>();

    @Override
    public void assign(Map<CustomerId, List<PaymentMethodView>> chosen) {
        chosen.forEach(this::persist);
    }

    @Override
    public void replace(CustomerId customer, List<PaymentMethodView> chosen) {
        entities.createQuery("delete from Assignment a where a.customerId = :customer")
                .setParameter("customer", customer.value())
                .executeUpdate();
        persist(customer, chosen);
    }

    @Override
    public Map<CustomerId, List<AssignedMethod>> of(Collection<CustomerId> customers) {
        if (customers.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select a, m.label from Assignment a, PaymentMethod m where m.id = a.methodId"
                                + " and a.customerId in :customers order by a.ordinal",
                        Object[].class)
                .setParameter(
                        "customers", customers.stream().map(CustomerId::value).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        found -> ((Assignment) found[0]).customer(),
                        Collectors.mapping(
                                found -> ((Assignment) found[0]).view((String) found[1]), Collectors.toList())));
    }

    @Override
    public Map<PaymentMethodId, Long> counts() {
        return counted.get(() -> entities.createQuery(
                        "select a.methodId, count(a.customerId) from Assignment a group by a.methodId", Object[].class)
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(
                        found -> new PaymentMethodId((Long) found[0]), found -> (Long) found[1])));
    }

    private void persist(CustomerId customer, List<PaymentMethodView> chosen) {
        for (int ordinal = 0; ordinal < chosen.size(); ordinal++) {
            entities.persist(new Assignment(customer, ordinal, chosen.get(ordinal)));
        }
    }
}
