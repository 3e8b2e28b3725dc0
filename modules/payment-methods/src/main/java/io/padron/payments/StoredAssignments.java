package io.padron.payments;

import io.padron.access.Guarded;
import io.padron.kernel.CustomerId;
import io.padron.kernel.Remembered;
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

/** The customers' methods in the database. */
@ApplicationScoped
@Guarded
@Transactional
class StoredAssignments implements AssignedMethods {

    /** Derby would read all of the table, if it was told what to do when the table was still small. */
    private static final String MAIN_LABELS = """
            select a.customer_id, m.label
            from --DERBY-PROPERTIES joinOrder=FIXED
            assigned_methods a --DERBY-PROPERTIES constraint=ASSIGNED_METHODS_KEY
            , payment_methods m
            where m.id = a.method_id and a.customer_id in (%s) order by a.ordinal""";

    @PersistenceContext
    EntityManager entities;

    private final Remembered<Map<PaymentMethodId, Long>> counted = new Remembered<>();

    @Override
    public void assign(Map<CustomerId, List<PaymentMethodView>> chosen) {
        BulkInsert rows = Assignment.rows();
        chosen.forEach((customer, methods) -> {
            for (int ordinal = 0; ordinal < methods.size(); ordinal++) {
                new Assignment(customer, ordinal, methods.get(ordinal)).addTo(rows);
            }
        });
        Sql.run(entities, connection -> {
            rows.write(connection);
            return true;
        });
    }

    @Override
    public void replace(CustomerId customer, List<PaymentMethodView> chosen) {
        entities.createQuery("delete from Assignment a where a.customerId = :customer")
                .setParameter("customer", customer.value())
                .executeUpdate();
        assign(Map.of(customer, chosen));
    }

    @Override
    public void append(PaymentMethodView method, Map<CustomerId, Integer> places) {
        BulkInsert rows = Assignment.rows();
        places.forEach((customer, ordinal) -> new Assignment(customer, ordinal, method).addTo(rows));
        Sql.run(entities, connection -> {
            rows.write(connection);
            return true;
        });
    }

    @Override
    public void remove(Collection<CustomerId> customers) {
        delete("", customers);
    }

    @Override
    public void take(PaymentMethodId method, Collection<CustomerId> customers) {
        delete(" and method_id = " + method.value(), customers);
    }

    private void delete(String more, Collection<CustomerId> customers) {
        if (customers.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = entities.unwrap(Connection.class)
                .prepareStatement("delete from assigned_methods where customer_id = ?" + more)) {
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
    public Map<CustomerId, String> mainLabels(Collection<CustomerId> customers) {
        if (customers.isEmpty()) {
            return Map.of();
        }
        String query = MAIN_LABELS.formatted(String.join(", ", Collections.nCopies(customers.size(), "?")));
        return Sql.run(entities, connection -> {
            Map<CustomerId, String> labels = new HashMap<>();
            try (PreparedStatement statement = connection.prepareStatement(Sql.atOnce(connection, query))) {
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
    public Map<PaymentMethodId, Long> counts() {
        return counted.get(() -> Sql.run(entities, StoredAssignments::count));
    }

    private static Map<PaymentMethodId, Long> count(Connection connection) throws SQLException {
        Map<PaymentMethodId, Long> counts = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(Sql.atOnce(
                        connection, "select method_id, count(customer_id) from assigned_methods group by method_id"));
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                counts.put(new PaymentMethodId(rows.getLong(1)), rows.getLong(2));
            }
        }
        return Map.copyOf(counts);
    }
}
