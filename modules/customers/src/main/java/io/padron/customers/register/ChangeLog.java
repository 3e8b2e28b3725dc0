package io.padron.customers.register;

import io.padron.access.CurrentUser;
import io.padron.customers.changes.FieldChange;
import io.padron.customers.changes.HistoryEntry;
import io.padron.kernel.CustomerId;
import io.padron.sql.BulkInsert;
import io.padron.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stores the history of customers in the transaction of each change. */
@ApplicationScoped
@Transactional
class ChangeLog {

    private static final int LONGEST = 4000;
    private static final int MOST_READ = 200;
    private static final int MOST_FIELDS_READ = 2000;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    /** A change: the version that it creates, and its reason. */
    record ChangeHeader(CustomerId customer, long version, String reason) {}

    void logChange(ChangeHeader changeHeader, List<FieldChange> fields) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        Sql.withConnection(
                entities, connection -> insertFields(connection, changeHeader, fields, Timestamp.valueOf(now)));
    }

    private static int insertFields(
            Connection connection, ChangeHeader changeHeader, List<FieldChange> fields, Timestamp now)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into customer_changes (customer_id, version, ordinal, changed_at, changed_by, reason, field,"
                        + " text_before, text_after) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int ordinal = 0; ordinal < fields.size(); ordinal++) {
                FieldChange field = fields.get(ordinal);
                statement.setLong(1, changeHeader.customer().value());
                statement.setLong(2, changeHeader.version());
                statement.setInt(3, ordinal);
                statement.setTimestamp(4, now);
                statement.setString(5, CurrentUser.name());
                statement.setString(6, changeHeader.reason());
                statement.setString(7, field.field());
                statement.setString(8, truncate(field.before()));
                statement.setString(9, truncate(field.after()));
                statement.addBatch();
            }
            return statement.executeBatch().length;
        }
    }

    /** A change of one field. */
    record ChangedField(ChangeHeader change, FieldChange field) {}

    /** As {@link #logChange}, for many customers. */
    void logChanges(List<ChangedField> lines) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        BulkInsert rows = new BulkInsert(
                "customer_changes",
                "customer_id",
                "version",
                "ordinal",
                "changed_at",
                "changed_by",
                "reason",
                "field",
                "text_before",
                "text_after");
        for (ChangedField changedField : lines) {
            rows.addRow(
                    changedField.change().customer().value(),
                    changedField.change().version(),
                    0,
                    now,
                    CurrentUser.name(),
                    changedField.change().reason(),
                    changedField.field().field(),
                    truncate(changedField.field().before()),
                    truncate(changedField.field().after()));
        }
        Sql.withConnection(entities, connection -> {
            rows.writeRows(connection);
            return true;
        });
    }

    private static String truncate(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    List<HistoryEntry> findByCustomer(CustomerId customer) {
        return Sql.withConnection(entities, connection -> readEntries(connection, customer));
    }

    private static List<HistoryEntry> readEntries(Connection connection, CustomerId customer) throws SQLException {
        Map<Long, HistoryEntry> entries = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select version, changed_at, changed_by, reason, field, text_before, text_after from customer_changes"
                        + " where customer_id = ? order by version desc, ordinal fetch first " + MOST_FIELDS_READ
                        + " rows only")) {
            statement.setLong(1, customer.value());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.merge(rows.getLong("version"), readEntry(rows), ChangeLog::mergeEntries);
                }
            }
        }
        return entries.values().stream().limit(MOST_READ).toList();
    }

    private static HistoryEntry readEntry(ResultSet row) throws SQLException {
        return new HistoryEntry(
                row.getTimestamp("changed_at").toLocalDateTime().toInstant(ZoneOffset.UTC),
                row.getString("changed_by"),
                row.getString("reason"),
                List.of(new FieldChange(
                        row.getString("field"), row.getString("text_before"), row.getString("text_after"))));
    }

    private static HistoryEntry mergeEntries(HistoryEntry one, HistoryEntry more) {
        List<FieldChange> fields = new ArrayList<>(one.fields());
        fields.addAll(more.fields());
        return new HistoryEntry(one.at(), one.by(), one.reason(), fields);
    }
}
