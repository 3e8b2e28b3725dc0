package io.padron.customers.search;

import io.padron.kernel.CustomerId;
import io.padron.kernel.text.WordTokenizer;
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
 * The table {@code customer_words}, which holds the folded words of names and is read only by the search. It receives
 * most of the rows of a large import.
 */
public final class NameWordIndex {

    private final Connection connection;

    public NameWordIndex(Connection connection) {
        this.connection = connection;
    }

    public void addNames(Map<CustomerId, String> names) throws SQLException {
        // Rows are written in the order of the index, so that each index page is changed once.
        SortedMap<String, List<CustomerId>> bearers = new TreeMap<>();
        names.forEach((customer, name) -> WordTokenizer.tokenizeName(name)
                .forEach(word -> bearers.computeIfAbsent(word, first -> new ArrayList<>())
                        .add(customer)));
        BulkInsert rows = new BulkInsert("customer_words", "word", "customer_id");
        bearers.forEach((word, customers) -> customers.forEach(customer -> rows.addRow(word, customer.value())));
        rows.writeRows(connection);
    }

    public void removeNames(Map<CustomerId, String> names) throws SQLException {
        String sql = "delete from customer_words where word = ? and customer_id = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<CustomerId, String> name : names.entrySet()) {
                for (String word : WordTokenizer.tokenizeName(name.getValue())) {
                    statement.setString(1, word);
                    statement.setLong(2, name.getKey().value());
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }
}
