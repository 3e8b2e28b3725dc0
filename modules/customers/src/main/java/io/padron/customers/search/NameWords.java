package io.padron.customers.search;

import io.padron.kernel.CustomerId;
import io.padron.kernel.Folding;
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

    private static final int MOST = 16;
    private static final int LONGEST = 40;

    private final Connection connection;

    public NameWords(Connection connection) {
        this.connection = connection;
    }

    /** The folded words of a name or of what somebody searches, each once. */
    public static List<String> of(String text) {
        String folded = Folding.fold(text);
        List<String> words = new ArrayList<>(MOST);
        int begin = 0;
        while (begin < folded.length() && words.size() < MOST) {
            int end = begin;
            while (end < folded.length() && isOfWord(folded.codePointAt(end))) {
                end = folded.offsetByCodePoints(end, 1);
            }
            String word = folded.substring(begin, Math.min(end, begin + LONGEST));
            if (!word.isEmpty() && !words.contains(word)) {
                words.add(word);
            }
            begin = end < folded.length() ? folded.offsetByCodePoints(end, 1) : end;
        }
        return words;
    }

    /** Letters and numbers of every script. */
    private static boolean isOfWord(int sign) {
        return Character.isLetterOrDigit(sign)
                || Character.getType(sign) == Character.LETTER_NUMBER
                || Character.getType(sign) == Character.OTHER_NUMBER;
    }

    public void add(Map<CustomerId, String> names) throws SQLException {
        // In the order of the index, whose pages are then each touched once.
        SortedMap<String, List<CustomerId>> bearers = new TreeMap<>();
        names.forEach((customer, name) -> of(name).forEach(word ->
                bearers.computeIfAbsent(word, first -> new ArrayList<>()).add(customer)));
        BulkInsert rows = new BulkInsert("customer_words", "word", "customer_id");
        bearers.forEach((word, customers) -> customers.forEach(customer -> rows.add(word, customer.value())));
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
