package io.padron.customers.register;

import io.padron.customers.CustomerKey;
import io.padron.kernel.CustomerId;
import io.padron.sql.Sql;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who has which keys: one question on PostgreSQL, one prepared look-up for each key on Derby, which would scan else.
 *
 * <p>On Derby each look-up first reads without locks, because giving back even one lock walks the table of all that the
 * connection ever held, which a mass load has made large. What is found so may not be committed, and is asked for again.
 */
final class KeyHolders {

    private final Connection connection;
    private final Map<CustomerKey, CustomerId> found = new HashMap<>();

    private KeyHolders(Connection connection) {
        this.connection = connection;
    }

    static Map<CustomerKey, CustomerId> of(Connection connection, Collection<CustomerKey> keys) throws SQLException {
        KeyHolders holders = new KeyHolders(connection);
        for (CustomerKey.Kind kind : CustomerKey.Kind.values()) {
            List<String> texts = keys.stream()
                    .filter(key -> key.kind() == kind)
                    .map(CustomerKey::text)
                    .distinct()
                    .toList();
            if (!texts.isEmpty()) {
                holders.find(kind, texts);
            }
        }
        return holders.found;
    }

    private void find(CustomerKey.Kind kind, List<String> texts) throws SQLException {
        String where =
                switch (kind) {
                    case IDENTITY -> "select unique_key, customer_id from customer_identities where unique_key = ";
                    case REFERENCE -> "select reference_key, id from customers where reference_key = ";
                };
        if (Sql.isPostgreSql(connection)) {
            Array all = connection.createArrayOf("varchar", texts.toArray());
            try (PreparedStatement statement = connection.prepareStatement(where + "any(?)")) {
                statement.setArray(1, all);
                read(kind, statement);
            }
        } else {
            try (PreparedStatement unlocked = connection.prepareStatement(where + "? with ur");
                    PreparedStatement committed = connection.prepareStatement(where + "?")) {
                for (String text : texts) {
                    unlocked.setString(1, text);
                    if (isAny(unlocked)) {
                        committed.setString(1, text);
                        read(kind, committed);
                    }
                }
            }
        }
    }

    private static boolean isAny(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next();
        }
    }

    private void read(CustomerKey.Kind kind, PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.put(new CustomerKey(kind, rows.getString(1)), new CustomerId(rows.getLong(2)));
            }
        }
    }
}
