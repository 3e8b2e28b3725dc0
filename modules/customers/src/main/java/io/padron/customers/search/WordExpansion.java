package io.padron.customers.search;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The stored words that begin with a searched word. The index finds the few different words quickly. A database then
 * estimates and reads the customers of a word better than those of a range of words, with the newest customers of each
 * word at one end of the index.
 *
 * @param words incomplete when {@link #hasTooManyWords}
 */
record WordExpansion(String prefix, List<String> words) {

    /** With more different words it is as fast to read all their customers. */
    static final int MAX_WORDS = 200;

    /** Up to this many words get a cursor each. */
    private static final int SIDE_BY_SIDE = 20;

    private static final String ONE = " order by word fetch first 1 rows only";

    private static final String FIRST = "select word from customer_words where word >= ? and word < ?" + ONE;

    private static final String NEXT = "select word from customer_words where word > ? and word < ?" + ONE;

    /** Skips from each word to the next, as a recursive query. */
    private static final String DIFFERENT = "%1$s (word) as ((" + FIRST + ") union all"
            + " select (select w.word from customer_words w where w.word > %1$s.word and w.word < ?"
            + " order by w.word fetch first 1 rows only) from %1$s where %1$s.word is not null)";

    /** Returns the stored words for each beginning. */
    static List<WordExpansion> expandPrefixes(ReadConnection readConnection, List<String> starts) throws SQLException {
        if (starts.isEmpty()) {
            return List.of();
        }
        if (readConnection.isPostgreSql()) {
            return expandInOneQuery(readConnection, starts);
        }
        List<WordExpansion> expansions = new ArrayList<>();
        for (String start : starts) {
            expansions.add(new WordExpansion(start, expandWordByWord(readConnection, start, endOfPrefix(start))));
        }
        return expansions;
    }

    /** Returns the exclusive upper bound of the texts that begin with {@code start}. */
    static String endOfPrefix(String start) {
        return start + '\uFFFF';
    }

    /** Returns whether no customer has such a word. */
    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Returns whether there are too many words for a query per word. */
    boolean hasTooManyWords() {
        return words.size() > MAX_WORDS;
    }

    /** A customer has one word only once, so its query returns no duplicates. */
    boolean isSingleWord() {
        return words.size() == 1;
    }

    /** Returns the condition that a row holds one of these words. */
    SqlFragment toCondition(String column) {
        return switch (words.size()) {
            case 0 -> new SqlFragment().append("1 = 0");
            case 1 -> new SqlFragment().append(column + " = ?", words.get(0));
            default -> new SqlFragment().append(column + " >= ? and " + column + " < ?", prefix, endOfPrefix(prefix));
        };
    }

    /**
     * As {@link #toCondition}, but one condition per word when there are few: the index has the customers of one word
     * in order.
     */
    List<SqlFragment> toConditions() {
        return words.size() > SIDE_BY_SIDE
                ? List.of(toCondition("w.word"))
                : words.stream()
                        .map(word -> new SqlFragment().append("w.word = ?", word))
                        .toList();
    }

    private static List<WordExpansion> expandInOneQuery(ReadConnection readConnection, List<String> starts)
            throws SQLException {
        List<SqlFragment> expressions = new ArrayList<>();
        List<SqlFragment> results = new ArrayList<>();
        List<List<String>> found = new ArrayList<>();
        for (String start : starts) {
            String alias = "m" + found.size();
            expressions.add(new SqlFragment()
                    .append(DIFFERENT.formatted(alias), start, endOfPrefix(start), endOfPrefix(start)));
            results.add(new SqlFragment()
                    .append("(select " + found.size() + ", word from " + alias + " where word is not null fetch first "
                            + (MAX_WORDS + 1) + " rows only)"));
            found.add(new ArrayList<>());
        }
        SqlFragment all = new SqlFragment()
                .append("with recursive ")
                .append(SqlFragment.join(", ", expressions))
                .append(" ")
                .append(SqlFragment.join(" union all ", results));
        try (PreparedStatement statement = all.prepareOn(readConnection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.get(rows.getInt(1)).add(rows.getString(2));
            }
        }
        List<WordExpansion> expansions = new ArrayList<>();
        for (int at = 0; at < starts.size(); at++) {
            expansions.add(new WordExpansion(starts.get(at), found.get(at)));
        }
        return expansions;
    }

    private static List<String> expandWordByWord(ReadConnection readConnection, String start, String end)
            throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement first = readConnection.prepareQuery(FIRST);
                PreparedStatement next = readConnection.prepareQuery(NEXT)) {
            boolean more = readNextWord(first, start, end, found);
            while (more && found.size() <= MAX_WORDS) {
                more = readNextWord(next, found.get(found.size() - 1), end, found);
            }
        }
        return found;
    }

    private static boolean readNextWord(PreparedStatement statement, String from, String end, List<String> found)
            throws SQLException {
        statement.setString(1, from);
        statement.setString(2, end);
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next() && found.add(rows.getString(1));
        }
    }
}
