package io.padron.customers.withdrawal;

import io.padron.access.Guarded;
import io.padron.contacts.Contacts;
import io.padron.customers.review.Draft;
import io.padron.customers.search.NameWords;
import io.padron.kernel.CustomerId;
import io.padron.kernel.PersonName;
import io.padron.payments.AssignedMethods;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Withdraws in the database. A customer that nobody has changed has the version with which it was stored; to delete it
 * under that version is to ask and to act in one.
 */
@ApplicationScoped
@Guarded
@Transactional
class StoredWithdrawals implements Withdrawals {

    /** What JPA gives a row that it inserts. */
    private static final long UNTOUCHED = 1;

    /** After a mass load all customers are of one import, and Derby would read them all if it were not told. */
    private static final String OF_IMPORT =
            " from customers --DERBY-PROPERTIES index=CUSTOMERS_BY_IMPORT\n" + "where import_id = ?";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Contacts contacts;

    @Inject
    AssignedMethods methods;

    @Override
    public Prospect prospect(String importId) {
        return Sql.run(entities, connection -> {
            String counts = "select count(*), coalesce(sum(case when version = " + UNTOUCHED + " then 0 else 1 end), 0)"
                    + OF_IMPORT;
            try (PreparedStatement statement = connection.prepareStatement(counts)) {
                statement.setString(1, importId);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return new Prospect(row.getInt(1), row.getInt(2));
                }
            }
        });
    }

    @Override
    public Optional<RowRange> rows(String importId) {
        return Sql.run(entities, connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("select min(import_row), max(import_row)" + OF_IMPORT)) {
                statement.setString(1, importId);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    RowRange range = new RowRange(row.getInt(1), row.getInt(2));
                    return row.wasNull() ? Optional.<RowRange>empty() : Optional.of(range);
                }
            }
        });
    }

    @Override
    public List<Withdrawal> withdraw(String importId, RowRange rows) {
        return Sql.run(entities, connection -> withdraw(connection, made(connection, importId, rows)));
    }

    /** A customer as the import made it, and the name that it has now. */
    private record Made(int row, CustomerId id, String name) {}

    private static List<Made> made(Connection connection, String importId, RowRange rows) throws SQLException {
        List<Made> made = new ArrayList<>();
        String sql =
                "select import_row, id, first_name, middle_name, last_name, second_last_name, full_name, legal_name"
                        + OF_IMPORT + " and import_row between ? and ? order by import_row";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, importId);
            statement.setInt(2, rows.from());
            statement.setInt(3, rows.to());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    made.add(new Made(row.getInt(1), new CustomerId(row.getLong(2)), name(row)));
                }
            }
        }
        return made;
    }

    private static String name(ResultSet row) throws SQLException {
        PersonName name = new PersonName(
                row.getString("first_name"),
                row.getString("middle_name"),
                row.getString("last_name"),
                row.getString("second_last_name"),
                row.getString("full_name"));
        return new Draft.Names(name, row.getString("legal_name")).display();
    }

    private List<Withdrawal> withdraw(Connection connection, List<Made> made) throws SQLException {
        if (made.isEmpty()) {
            return List.of();
        }
        int[] deleted = delete(
                connection,
                "delete from customers where version = " + UNTOUCHED + " and id = ?",
                made.stream().map(Made::id).toList());
        Map<CustomerId, String> removed = new LinkedHashMap<>();
        List<Withdrawal> became = new ArrayList<>();
        for (int at = 0; at < deleted.length; at++) {
            Made customer = made.get(at);
            if (deleted[at] == 1) {
                removed.put(customer.id(), customer.name());
            }
            became.add(new Withdrawal(customer.row(), customer.id(), deleted[at] != 1));
        }
        delete(connection, "delete from customer_identities where customer_id = ?", removed.keySet());
        new NameWords(connection).remove(removed);
        contacts.remove(removed.keySet());
        methods.remove(removed.keySet());
        return became;
    }

    private static int[] delete(Connection connection, String sql, Collection<CustomerId> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (CustomerId id : ids) {
                statement.setLong(1, id.value());
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }
}
