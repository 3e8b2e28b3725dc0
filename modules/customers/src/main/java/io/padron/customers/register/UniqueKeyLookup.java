package io.padron.customers.register;

import io.padron.customers.UniqueKey;
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
 * Finds the customers that have unique keys: with one query on PostgreSQL, and with one prepared query per key on
 * Derby, which would scan the table for a list of keys.
 *
 * <p>On Derby each query first reads without locks. To release a lock, Derby searches the list of all locks that the
 * connection has held, and that list is long after a large import. An unlocked read may find an uncommitted row, so a
 * key that it finds is read again with a lock.
 */
final class UniqueKeyLookup {

    private final Connection connection;
    private final Map<UniqueKey, CustomerId> found = new HashMap<>();

    private UniqueKeyLookup(Connection connection) {
        this.connection = connection;
    }

    static Map<UniqueKey, CustomerId> findHolders(Connection connection, Collection<UniqueKey> keys)
            throws SQLException {
        UniqueKeyLookup holders = new UniqueKeyLookup(connection);
        for (UniqueKey.KeyType keyType : UniqueKey.KeyType.values()) {
            List<String> texts = keys.stream()
                    .filter(key -> key.type() == keyType)
                    .map(UniqueKey::value)
                    .distinct()
                    .toList();
            if (!texts.isEmpty()) {
                holders.findByType(keyType, texts);
            }
        }
        return holders.found;
    }

    private void findByType(UniqueKey.KeyType keyType, List<String> texts) throws SQLException {
        String where =
                switch (keyType) {
                    case IDENTITY -> "select unique_key, customer_id from customer_identities where unique_key = ";
                    case REFERENCE -> "select reference_key, id from customers where reference_key = ";
                };
        if (Sql.isPostgreSql(connection)) {
            Array all = connection.createArrayOf("varchar", texts.toArray());
            try (PreparedStatement statement = connection.prepareStatement(where + "any(?)")) {
                statement.setArray(1, all);
                readHolders(keyType, statement);
            }
        } else {
            try (PreparedStatement unlocked = connection.prepareStatement(where + "? with ur");
                    PreparedStatement committed = connection.prepareStatement(where + "?")) {
                for (String text : texts) {
                    unlocked.setString(1, text);
                    if (hasRows(unlocked)) {
                        committed.setString(1, text);
                        readHolders(keyType, committed);
                    }
                }
            }
        }
    }

    private static boolean hasRows(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next();
        }
    }

    private void readHolders(UniqueKey.KeyType keyType, PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.put(new UniqueKey(keyType, rows.getString(1)), new CustomerId(rows.getLong(2)));
            }
        }
    }
}
