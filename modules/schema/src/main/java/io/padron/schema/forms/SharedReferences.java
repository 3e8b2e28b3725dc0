package io.padron.schema.forms;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * References of several customers that differ in their spelling only. Both stay as they are; all but the first customer's
 * get its number behind a tab, so that each key is one customer's and a search finds all of them. A person is told.
 */
final class SharedReferences {

    private static final Logger LOG = System.getLogger(SharedReferences.class.getName());
    private static final int MOST_AT_ONCE = 1000;
    private static final int MOST_TOLD = 20;

    private final Connection connection;
    private final List<String> told = new ArrayList<>();
    private int parted;

    SharedReferences(Connection connection) {
        this.connection = connection;
    }

    void part() throws SQLException {
        List<String> shared = shared();
        if (shared.isEmpty()) {
            return;
        }
        execute("create index customers_shared_reference on customers (reference_key)");
        while (!shared.isEmpty()) {
            for (String key : shared) {
                part(key);
            }
            shared = shared();
        }
        execute("drop index customers_shared_reference");
        LOG.log(
                Level.WARNING,
                "{0} customers have a reference that another customer has in another spelling (case, dashes). Nothing was"
                        + " changed; look at these customers, the older first: {1}{2}",
                parted,
                String.join(", ", told),
                parted > told.size() ? " …" : "");
    }

    private List<String> shared() throws SQLException {
        List<String> keys = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select reference_key from customers"
                        + " where reference_key is not null group by reference_key having count(*) > 1"
                        + " fetch first " + MOST_AT_ONCE + " rows only")) {
            while (row.next()) {
                keys.add(row.getString(1));
            }
        }
        return keys;
    }

    private void part(String key) throws SQLException {
        List<Long> customers = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select id from customers where reference_key = ? order by id")) {
            statement.setString(1, key);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    customers.add(row.getLong(1));
                }
            }
        }
        try (PreparedStatement update =
                connection.prepareStatement("update customers set reference_key = ? where id = ?")) {
            for (long customer : customers.subList(1, customers.size())) {
                update.setString(1, key + '\t' + customer);
                update.setLong(2, customer);
                update.addBatch();
                parted++;
                if (told.size() < MOST_TOLD) {
                    told.add(customers.get(0) + " / " + customer);
                }
            }
            update.executeBatch();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
