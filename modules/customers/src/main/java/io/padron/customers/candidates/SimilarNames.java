package io.padron.customers.candidates;

import io.padron.kernel.CustomerId;
import io.padron.kernel.text.WordTokenizer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds customers whose names have all the words of a name, where one word may have a typing error and need only begin
 * alike. Every condition uses the index of {@code customer_words}.
 */
final class SimilarNames {

    private static final int MOST_WORDS = 4;
    private static final int MOST_FOUND = 20;
    private static final int LONGEST_START = 4;

    private SimilarNames() {}

    static Set<CustomerId> findSimilar(Connection connection, String display) throws SQLException {
        List<String> words = WordTokenizer.tokenizeQuery(display).stream()
                .filter(word -> word.length() > 2)
                .limit(MOST_WORDS)
                .toList();
        Set<CustomerId> found = new LinkedHashSet<>();
        if (words.size() == 1) {
            findByWords(connection, words, -1, found);
        } else {
            for (int prefixAt = 0; prefixAt < words.size(); prefixAt++) {
                findByWords(connection, words, prefixAt, found);
            }
        }
        return found;
    }

    /** {@code prefixAt} is the index of the word that need only begin alike; -1 for none. */
    private static void findByWords(Connection connection, List<String> words, int prefixAt, Set<CustomerId> found)
            throws SQLException {
        List<String> sets = new ArrayList<>();
        List<String> marks = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            sets.add("select customer_id from customer_words where "
                    + (at == prefixAt ? "word >= ? and word < ?" : "word = ?"));
            if (at == prefixAt) {
                String begin = word.substring(0, Math.min(LONGEST_START, word.length() - 1));
                marks.add(begin);
                marks.add(begin + '\uFFFF');
            } else {
                marks.add(word);
            }
        }
        try (PreparedStatement statement = connection.prepareStatement("select customer_id from ("
                + String.join(" intersect ", sets) + ") m fetch first " + MOST_FOUND + " rows only")) {
            for (int at = 0; at < marks.size(); at++) {
                statement.setString(at + 1, marks.get(at));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new CustomerId(rows.getLong(1)));
                }
            }
        }
    }
}
