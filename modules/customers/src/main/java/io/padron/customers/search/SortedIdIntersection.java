package io.padron.customers.search;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Finds the customers whose names have several words, on Derby: a merge join over the numbers of each word, which the
 * index returns in order. Derby itself would use a nested loop join.
 */
final class SortedIdIntersection implements AutoCloseable {

    private final List<WordIds> words = new ArrayList<>();
    private long candidate = Long.MAX_VALUE - 1;

    private SortedIdIntersection(ReadConnection readConnection, List<WordExpansion> expansions) throws SQLException {
        for (WordExpansion word : expansions) {
            words.add(new WordIds(readConnection, word));
        }
    }

    /** Returns the highest or lowest numbers that all words have in common, at most {@code most}. */
    static NavigableSet<Long> findCommonIds(
            ReadConnection readConnection, List<WordExpansion> words, boolean newest, int most) throws SQLException {
        NavigableSet<Long> found = new TreeSet<>();
        try (SortedIdIntersection all = new SortedIdIntersection(readConnection, words)) {
            // Derby reads an index in its own direction only, so the lowest numbers come last.
            long next = all.nextCommonId();
            while (next >= 0 && (found.size() < most || !newest)) {
                found.add(next);
                if (found.size() > most) {
                    found.pollLast();
                }
                next = all.nextCommonId();
            }
        }
        return found;
    }

    /** Returns the next lower number that all words have; -1 at the end. */
    private long nextCommonId() throws SQLException {
        long agreed = advanceAll(candidate);
        while (agreed >= 0 && agreed != candidate) {
            candidate = agreed;
            agreed = advanceAll(candidate);
        }
        candidate = agreed - 1;
        return agreed;
    }

    /**
     * Advances all words to the bound. Returns the bound if all words have it, else a lower number as the next bound;
     * -1 when a word has no more numbers.
     */
    private long advanceAll(long bound) throws SQLException {
        long lowest = bound;
        for (WordIds each : words) {
            lowest = Math.min(lowest, each.advanceTo(lowest));
        }
        return lowest;
    }

    @Override
    public void close() throws SQLException {
        for (WordIds each : words) {
            each.close();
        }
    }

    /** The numbers of the stored words for one searched word, each in descending order. */
    private static final class WordIds implements AutoCloseable {

        private final List<IdCursor> cursors = new ArrayList<>();

        WordIds(ReadConnection readConnection, WordExpansion word) throws SQLException {
            for (SqlFragment condition : word.toConditions()) {
                cursors.add(new IdCursor(readConnection, condition));
            }
        }

        /** Returns the highest number up to the bound; -1 at the end. */
        long advanceTo(long bound) throws SQLException {
            long highest = -1;
            for (IdCursor each : cursors) {
                highest = Math.max(highest, each.advanceTo(bound));
            }
            return highest;
        }

        @Override
        public void close() throws SQLException {
            for (IdCursor each : cursors) {
                each.close();
            }
        }
    }

    private static final class IdCursor implements AutoCloseable {

        private final PreparedStatement statement;
        private final ResultSet rows;
        private long current = Long.MAX_VALUE;

        IdCursor(ReadConnection readConnection, SqlFragment words) throws SQLException {
            statement = new SqlFragment()
                    .append("select w.customer_id from customer_words w where ")
                    .append(words)
                    .append(" order by w.customer_id desc")
                    .prepareOn(readConnection);
            rows = statement.executeQuery();
        }

        long advanceTo(long bound) throws SQLException {
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
