package io.padron.customers.search;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The customers whose names have several words, on Derby: the numbers of each word come in their order from the index, and
 * are gone through side by side. Left to itself, Derby looks each customer of one word up under the other.
 */
final class InCommon implements AutoCloseable {

    private final List<Numbers> words = new ArrayList<>();
    private long candidate = Long.MAX_VALUE - 1;

    private InCommon(Reading reading, List<MeantWords> meant) throws SQLException {
        for (MeantWords word : meant) {
            words.add(new Numbers(reading, word));
        }
    }

    /** The highest numbers that all of them have, or the lowest, at most so many. */
    static NavigableSet<Long> of(Reading reading, List<MeantWords> words, boolean newest, int most)
            throws SQLException {
        NavigableSet<Long> found = new TreeSet<>();
        try (InCommon all = new InCommon(reading, words)) {
            // Derby reads an index in its own direction only: the lowest come last.
            long next = all.next();
            while (next >= 0 && (found.size() < most || !newest)) {
                found.add(next);
                if (found.size() > most) {
                    found.pollLast();
                }
                next = all.next();
            }
        }
        return found;
    }

    /** The next lower number that all have; -1 behind the last. */
    private long next() throws SQLException {
        long agreed = below(candidate);
        while (agreed >= 0 && agreed != candidate) {
            candidate = agreed;
            agreed = below(candidate);
        }
        candidate = agreed - 1;
        return agreed;
    }

    /** The candidate when all have it, else the highest below it that one of them has next; -1 when one has no more. */
    private long below(long bound) throws SQLException {
        long lowest = bound;
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

    /** The numbers of what one word may mean, each in descending order. */
    private static final class Numbers implements AutoCloseable {

        private final List<Ordered> meanings = new ArrayList<>();

        Numbers(Reading reading, MeantWords word) throws SQLException {
            for (SqlText meaning : word.each()) {
                meanings.add(new Ordered(reading, meaning));
            }
        }

        /** The highest that is not above the bound; -1 behind the last. */
        long upTo(long bound) throws SQLException {
            long highest = -1;
            for (Ordered each : meanings) {
                highest = Math.max(highest, each.upTo(bound));
            }
            return highest;
        }

        @Override
        public void close() throws SQLException {
            for (Ordered each : meanings) {
                each.close();
            }
        }
    }

    private static final class Ordered implements AutoCloseable {

        private final PreparedStatement statement;
        private final ResultSet rows;
        private long current = Long.MAX_VALUE;

        Ordered(Reading reading, SqlText words) throws SQLException {
            statement = new SqlText()
                    .add("select w.customer_id from customer_words w where ")
                    .add(words)
                    .add(" order by w.customer_id desc")
                    .on(reading);
            rows = statement.executeQuery();
        }

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
