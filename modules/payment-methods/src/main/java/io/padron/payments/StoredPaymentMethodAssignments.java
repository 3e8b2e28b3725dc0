package io.padron.payments;

import io.padron.access.Guarded;
import io.padron.kernel.CustomerId;
import io.padron.kernel.TimedCache;
import io.padron.sql.BulkInsert;
import io.padron.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The assignments in the database. */
@ApplicationScoped
@Guarded
@Transactional
class StoredPaymentMethodAssignments implements PaymentMethodAssignments {

    /** The hint forces the index: Derby plans a table scan when it prepares the statement while the table is small. */
    private static final String MAIN_LABELS = """
            select a.customer_id, m.label
            from --DERBY-PROPERTIES joinOrder=FIXED
            customer_payment_methods a --DERBY-PROPERTIES constraint=CUSTOMER_PAYMENT_METHODS_KEY
            , payment_methods m
            where m.id = a.method_id and a.customer_id in (%s) order by a.ordinal""";

    @PersistenceContext
    EntityManager entities;

    private final TimedCache<Map<PaymentMethodId, Long>> counted = new TimedCache<>();

    @Override
    public void assignMethods(Map<CustomerId, List<PaymentMethodView>> chosen) {
        BulkInsert rows = Assignment.createBulkInsert();
        chosen.forEach((customer, methods) -> {
            for (int ordinal = 0; ordinal < methods.size(); ordinal++) {
                new Assignment(customer, ordinal, methods.get(ordinal)).addRowTo(rows);
            }
        });
        Sql.withConnection(entities, connection -> {
            rows.writeRows(connection);
            return true;
        });
    }

    @Override
    public void replaceMethods(CustomerId customer, List<PaymentMethodView> chosen) {
        entities.createQuery("delete from Assignment a where a.customerId = :customer")
                .setParameter("customer", customer.value())
                .executeUpdate();
        assignMethods(Map.of(customer, chosen));
    }

    @Override
    public void appendMethod(PaymentMethodView method, Map<CustomerId, Integer> places) {
        BulkInsert rows = Assignment.createBulkInsert();
        places.forEach((customer, ordinal) -> new Assignment(customer, ordinal, method).addRowTo(rows));
        Sql.withConnection(entities, connection -> {
            rows.writeRows(connection);
            return true;
        });
    }

    @Override
    public void deleteByCustomers(Collection<CustomerId> customers) {
        deleteRows("", customers);
    }

    @Override
    public void removeMethod(PaymentMethodId method, Collection<CustomerId> customers) {
        deleteRows(" and method_id = " + method.value(), customers);
    }

    private void deleteRows(String more, Collection<CustomerId> customers) {
        if (customers.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = entities.unwrap(Connection.class)
                .prepareStatement("delete from customer_payment_methods where customer_id = ?" + more)) {
            for (CustomerId customer : customers) {
                statement.setLong(1, customer.value());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    @Override
    public Map<CustomerId, List<AssignedPaymentMethod>> findByCustomers(Collection<CustomerId> customers) {
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
                        found -> ((Assignment) found[0]).customerId(),
                        Collectors.mapping(
                                found -> ((Assignment) found[0]).toView((String) found[1]), Collectors.toList())));
    }

    @Override
    public Map<CustomerId, String> findMainLabels(Collection<CustomerId> customers) {
        if (customers.isEmpty()) {
            return Map.of();
        }
        String query = MAIN_LABELS.formatted(String.join(", ", Collections.nCopies(customers.size(), "?")));
        return Sql.withConnection(entities, connection -> {
            Map<CustomerId, String> labels = new HashMap<>();
            try (PreparedStatement statement = connection.prepareStatement(Sql.withoutWaiting(connection, query))) {
                int at = 0;
                for (CustomerId customer : customers) {
                    statement.setLong(++at, customer.value());
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        labels.putIfAbsent(new CustomerId(rows.getLong(1)), rows.getString(2));
                    }
                }
            }
            return labels;
        });
    }

    @Override
    public Map<PaymentMethodId, Long> countCustomersByMethod() {
        return counted.get(() -> Sql.withConnection(entities, StoredPaymentMethodAssignments::countByMethod));
    }

    private static Map<PaymentMethodId, Long> countByMethod(Connection connection) throws SQLException {
        Map<PaymentMethodId, Long> counts = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(Sql.withoutWaiting(
                        connection,
                        "select method_id, count(customer_id) from customer_payment_methods group by method_id"));
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                counts.put(new PaymentMethodId(rows.getLong(1)), rows.getLong(2));
            }
        }
        return Map.copyOf(counts);
    }
}
