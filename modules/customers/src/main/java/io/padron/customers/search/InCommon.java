package io.padron.customers.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The customers whose names have several words: the numbers of each word come in their order from the index, and are gone
 * through side by side. Left to itself, Derby looks each customer of one word up under the other.
 */
final class InCommon implements AutoCloseable {

    private static final int AT_ONCE = 1000;

    private final List<Numbers> words = new ArrayList<>();

    private InCommon() {}

    /** The numbers that all of them have, the highest first, at most so many. */
    static NavigableSet<Long> of(Connection connection, List<MeantWords> words, int most) throws SQLException {
        NavigableSet<Long> found = new TreeSet<>();
        try (InCommon all = new InCommon()) {
            for (MeantWords word : words) {
                all.words.add(new Numbers(connection, word));
            }
            long candidate = Long.MAX_VALUE - 1;
            while (found.size() < most) {
                long agreed = all.below(candidate);
                if (agreed < 0) {
                    return found;
                }
                if (agreed == candidate) {
                    found.add(agreed);
                    candidate--;
                } else {
                    candidate = agreed;
                }
            }
        }
        return found;
    }

    /** The candidate when all have it, else the highest below it that one of them has next; -1 when one has no more. */
    private long below(long candidate) throws SQLException {
        long lowest = candidate;
        for (Numbers each : words) {
            lowest = Math.min(lowest, each.upTo(lowest));
        }
        return lowest;
    }

    @Override
    public void close() throws SQLException {
        for (Numbers each : words) {
            each.close();
        }
    }

    /** The numbers of one word, descending. */
    private static final class Numbers implements AutoCloseable {

        private final PreparedStatement statement;
        private final ResultSet rows;
        private long current = Long.MAX_VALUE;

        Numbers(Connection connection, MeantWords word) throws SQLException {
            statement = new SqlText()
                    .add("select w.customer_id from customer_words w where ")
                    .add(word.holds("w.word"))
                    .add(" order by w.customer_id desc")
                    .on(connection);
            statement.setFetchSize(AT_ONCE);
            rows = statement.executeQuery();
        }

        /** The highest that is not above the bound; -1 behind the last. */
        long upTo(long bound) throws SQLException {
            while (current > bound) {
                current = rows.next() ? rows.getLong(1) : -1;
            }
            return current;
        }

        @Override
        public void close() throws SQLException {
            rows.close();
            statement.close();
        }
    }
}
