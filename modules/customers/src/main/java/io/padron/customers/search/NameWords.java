package io.padron.customers.search;

import io.padron.kernel.CustomerId;
import io.padron.kernel.Folding;
import io.padron.sql.BulkInsert;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The table of folded words by which names are searched: most of the rows of a mass load, and nothing is ever read of
 * them but in the search.
 */
public final class NameWords {

    private static final int MOST = 16;
    private static final int LONGEST = 40;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Connection connection;

    public NameWords(Connection connection) {
        this.connection = connection;
    }

    /** The folded words of a name or of what somebody searches, each once. */
    public static List<String> of(String text) {
        return Arrays.stream(BETWEEN.split(Folding.fold(text)))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST)))
                .distinct()
                .limit(MOST)
                .toList();
    }

    public void add(Map<CustomerId, String> names) throws SQLException {
        BulkInsert rows = new BulkInsert("customer_words", "word", "customer_id");
        names.forEach((customer, name) -> of(name).forEach(word -> rows.add(word, customer.value())));
        rows.write(connection);
    }

    public void remove(Map<CustomerId, String> names) throws SQLException {
        String sql = "delete from customer_words where word = ? and customer_id = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<CustomerId, String> name : names.entrySet()) {
                for (String word : of(name.getValue())) {
                    statement.setString(1, word);
                    statement.setLong(2, name.getKey().value());
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }
}
