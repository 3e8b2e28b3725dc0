package io.padron.customers.search;

import io.padron.kernel.CustomerId;
import io.padron.kernel.SearchWords;
import io.padron.sql.BulkInsert;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The table of folded words by which names are searched: most of the rows of a mass load, and nothing is ever read of
 * them but in the search.
 */
public final class NameWords {

    private final Connection connection;

    public NameWords(Connection connection) {
        this.connection = connection;
    }

    public void add(Map<CustomerId, String> names) throws SQLException {
        // In the order of the index, whose pages are then each touched once.
        SortedMap<String, List<CustomerId>> bearers = new TreeMap<>();
        names.forEach((customer, name) -> SearchWords.stored(name)
                .forEach(word -> bearers.computeIfAbsent(word, first -> new ArrayList<>())
                        .add(customer)));
        BulkInsert rows = new BulkInsert("customer_words", "word", "customer_id");
        bearers.forEach((word, customers) -> customers.forEach(customer -> rows.add(word, customer.value())));
        rows.write(connection);
    }

    public void remove(Map<CustomerId, String> names) throws SQLException {
        String sql = "delete from customer_words where word = ? and customer_id = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<CustomerId, String> name : names.entrySet()) {
                for (String word : SearchWords.stored(name.getValue())) {
                    statement.setString(1, word);
                    statement.setLong(2, name.getKey().value());
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }
}
