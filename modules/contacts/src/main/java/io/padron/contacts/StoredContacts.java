package io.padron.contacts;

import io.padron.access.Guarded;
import io.padron.kernel.CountryCode;
import io.padron.kernel.CustomerId;
import io.padron.kernel.PlainText;
import io.padron.kernel.WrittenNumber;
import io.padron.sql.BulkInsert;
import io.padron.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The customers' emails, phones and contact people in the database. */
@ApplicationScoped
@Guarded
@Transactional
class StoredContacts implements Contacts {

    private static final int MOST_FOUND = 200;

    @PersistenceContext
    EntityManager entities;

    @Override
    public void store(Map<CustomerId, ContactSheet> reviewed) {
        BulkInsert points = ContactPoint.rows();
        BulkInsert people = ContactRow.rows();
        reviewed.forEach((customer, sheet) -> {
            SheetRows rows = SheetRows.of(customer.value(), sheet);
            rows.points().forEach(point -> point.addTo(points));
            rows.people().forEach(person -> person.addTo(people));
        });
        Sql.run(entities, connection -> {
            points.write(connection);
            people.write(connection);
            return true;
        });
    }

    @Override
    public void replace(CustomerId customer, ContactSheet reviewed) {
        Stream.of("ContactPoint", "ContactRow")
                .forEach(table -> entities.createQuery("delete from " + table + " c where c.customerId = :customer")
                        .setParameter("customer", customer.value())
                        .executeUpdate());
        store(Map.of(customer, reviewed));
    }

    @Override
    public void remove(Collection<CustomerId> customers) {
        if (customers.isEmpty()) {
            return;
        }
        Connection connection = entities.unwrap(Connection.class);
        for (String table : List.of("contact_points", "contact_people")) {
            try (PreparedStatement statement =
                    connection.prepareStatement("delete from " + table + " where customer_id = ?")) {
                for (CustomerId customer : customers) {
                    statement.setLong(1, customer.value());
                    statement.addBatch();
                }
                statement.executeBatch();
            } catch (SQLException failed) {
                throw new PersistenceException(failed);
            }
        }
    }

    @Override
    public Map<CustomerId, ContactSheet> of(Collection<CustomerId> customers) {
        if (customers.isEmpty()) {
            return Map.of();
        }
        List<Long> ids = customers.stream().map(CustomerId::value).toList();
        Map<Long, SheetRows> rows = new HashMap<>();
        entities.createQuery(
                        "select c from ContactPoint c where c.customerId in :ids order by c.ordinal",
                        ContactPoint.class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(point -> of(rows, point.customerId()).points().add(point));
        entities.createQuery(
                        "select c from ContactRow c where c.customerId in :ids order by c.person", ContactRow.class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(person -> of(rows, person.customerId()).people().add(person));
        return rows.entrySet().stream()
                .collect(Collectors.toMap(entry -> new CustomerId(entry.getKey()), entry -> entry.getValue()
                        .sheet()));
    }

    @Override
    public Set<CustomerId> reachedBy(String emailOrPhone, Collection<CountryCode> countries) {
        if (!PlainText.isReadable(emailOrPhone)) {
            return Set.of();
        }
        return entities.createQuery("select c.customerId from ContactPoint c where c.reachedAt in :texts", Long.class)
                .setParameter("texts", normalForms(PlainText.tidyCode(emailOrPhone), countries))
                .setMaxResults(MOST_FOUND)
                .getResultStream()
                .map(CustomerId::new)
                .collect(Collectors.toSet());
    }

    /** The forms in which what somebody looks for may be stored. */
    private static List<String> normalForms(String text, Collection<CountryCode> countries) {
        String email =
                EmailRule.decorated(text).map(EmailRule.Decorated::address).orElseGet(() -> EmailRule.normalForm(text));
        String phone = PhoneRule.compact(WrittenNumber.readPhone(text).text());
        Stream<String> phones = !PhoneRule.problem(phone).isEmpty()
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(phone, phone.startsWith("+") ? phone : "+" + phone),
                        countries.stream()
                                .map(country -> PhoneCountry.of(country).normalForm(phone)));
        return Stream.concat(Stream.of(email), phones).distinct().toList();
    }

    private static SheetRows of(Map<Long, SheetRows> rows, long customerId) {
        return rows.computeIfAbsent(customerId, first -> new SheetRows(new ArrayList<>(), new ArrayList<>()));
    }
}
