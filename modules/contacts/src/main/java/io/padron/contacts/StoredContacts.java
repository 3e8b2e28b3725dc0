package io.padron.contacts;

import io.padron.access.Guarded;
import io.padron.kernel.CountryCode;
import io.padron.kernel.CustomerId;
import io.padron.kernel.text.PlainText;
import io.padron.kernel.text.WrittenNumber;
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

/** The contact details of customers in the database. */
@ApplicationScoped
@Guarded
@Transactional
class StoredContacts implements Contacts {

    private static final int MAX_FOUND = 200;

    @PersistenceContext
    EntityManager entities;

    @Override
    public void storeAll(Map<CustomerId, ContactDetails> validated) {
        BulkInsert points = ContactPoint.createBulkInsert();
        BulkInsert people = ContactPersonRow.createBulkInsert();
        validated.forEach((customer, details) -> {
            ContactRows rows = ContactRows.of(customer.value(), details);
            rows.points().forEach(point -> point.addRowTo(points));
            rows.people().forEach(person -> person.addRowTo(people));
        });
        Sql.withConnection(entities, connection -> {
            points.writeRows(connection);
            people.writeRows(connection);
            return true;
        });
    }

    @Override
    public void replaceByCustomer(CustomerId customer, ContactDetails validated) {
        Stream.of("ContactPoint", "ContactPersonRow")
                .forEach(table -> entities.createQuery("delete from " + table + " c where c.customerId = :customer")
                        .setParameter("customer", customer.value())
                        .executeUpdate());
        storeAll(Map.of(customer, validated));
    }

    @Override
    public void deleteByCustomers(Collection<CustomerId> customers) {
        if (customers.isEmpty()) {
            return;
        }
        Connection connection = entities.unwrap(Connection.class);
        for (String table : List.of("contact_points", "contact_persons")) {
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
    public Map<CustomerId, ContactDetails> findByCustomers(Collection<CustomerId> customers) {
        if (customers.isEmpty()) {
            return Map.of();
        }
        List<Long> ids = customers.stream().map(CustomerId::value).toList();
        Map<Long, ContactRows> rows = new HashMap<>();
        entities.createQuery(
                        "select c from ContactPoint c where c.customerId in :ids order by c.ordinal",
                        ContactPoint.class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(point -> of(rows, point.customerId()).points().add(point));
        entities.createQuery(
                        "select c from ContactPersonRow c where c.customerId in :ids order by c.person",
                        ContactPersonRow.class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(person -> of(rows, person.customerId()).people().add(person));
        return rows.entrySet().stream()
                .collect(Collectors.toMap(entry -> new CustomerId(entry.getKey()), entry -> entry.getValue()
                        .toContactDetails()));
    }

    @Override
    public Set<CustomerId> findByContact(String emailOrPhone, Collection<CountryCode> countries) {
        if (!PlainText.isReadable(emailOrPhone)) {
            return Set.of();
        }
        return entities.createQuery("select c.customerId from ContactPoint c where c.text in :texts", Long.class)
                .setParameter("texts", toNormalForms(PlainText.cleanCode(emailOrPhone), countries))
                .setMaxResults(MAX_FOUND)
                .getResultStream()
                .map(CustomerId::new)
                .collect(Collectors.toSet());
    }

    /** Returns the normal forms in which a searched text may be stored. */
    private static List<String> toNormalForms(String text, Collection<CountryCode> countries) {
        String email = EmailRule.extractEmail(text)
                .map(EmailRule.ExtractedEmail::address)
                .orElseGet(() -> EmailRule.toNormalForm(text));
        String phone = PhoneRule.compact(WrittenNumber.parsePhone(text).text());
        Stream<String> phones = !PhoneRule.findProblem(phone).isEmpty()
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(phone, phone.startsWith("+") ? phone : "+" + phone),
                        countries.stream()
                                .map(country -> PhoneNumberingPlan.of(country).toNormalForm(phone)));
        return Stream.concat(Stream.of(email), phones).distinct().toList();
    }

    private static ContactRows of(Map<Long, ContactRows> rows, long customerId) {
        return rows.computeIfAbsent(customerId, first -> new ContactRows(new ArrayList<>(), new ArrayList<>()));
    }
}
