package io.padron.customers.search;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The words in use that begin as somebody typed. The index tells the few different ones quickly; then a database knows much
 * better who has them than who has something between two texts, and the newest customers of each are at the index's end.
 *
 * @param words some of them, when there are too many
 */
record MeantWords(String start, List<String> words) {

    /** With more different words, reading all their customers is no slower. */
    static final int MOST = 200;

    /** So many are gone through side by side with those of another word. */
    private static final int SIDE_BY_SIDE = 20;

    private static final String ONE = " order by word fetch first 1 rows only";

    private static final String FIRST = "select word from customer_words where word >= ? and word < ?" + ONE;

    private static final String NEXT = "select word from customer_words where word > ? and word < ?" + ONE;

    /** From each to the next, as a query of its own. */
    private static final String DIFFERENT = "%1$s (word) as ((" + FIRST + ") union all"
            + " select (select w.word from customer_words w where w.word > %1$s.word and w.word < ?"
            + " order by w.word fetch first 1 rows only) from %1$s where %1$s.word is not null)";

    /** For each beginning the words in use. */
    static List<MeantWords> of(Reading reading, List<String> starts) throws SQLException {
        if (starts.isEmpty()) {
            return List.of();
        }
        if (reading.isPostgreSql()) {
            return inOneGo(reading, starts);
        }
        List<MeantWords> meant = new ArrayList<>();
        for (String start : starts) {
            meant.add(new MeantWords(start, oneByOne(reading, start, behind(start))));
        }
        return meant;
    }

    /** The first text that no longer begins so. */
    static String behind(String start) {
        return start + '\uFFFF';
    }

    /** Nobody has such a word. */
    boolean none() {
        return words.isEmpty();
    }

    /** Too many to be asked one by one. */
    boolean tooMany() {
        return words.size() > MOST;
    }

    /** Whether no customer has two of them. */
    boolean isOne() {
        return words.size() == 1;
    }

    /** Holds for the lines of these words. */
    SqlText holds(String column) {
        return switch (words.size()) {
            case 0 -> new SqlText().add("1 = 0");
            case 1 -> new SqlText().add(column + " = ?", words.get(0));
            default -> new SqlText().add(column + " >= ? and " + column + " < ?", start, behind(start));
        };
    }

    /** As {@link #holds}, word by word where they are few: the index has the customers of each in their order. */
    List<SqlText> each() {
        return words.size() > SIDE_BY_SIDE
                ? List.of(holds("w.word"))
                : words.stream()
                        .map(word -> new SqlText().add("w.word = ?", word))
                        .toList();
    }

    private static List<MeantWords> inOneGo(Reading reading, List<String> starts) throws SQLException {
        List<SqlText> ways = new ArrayList<>();
        List<SqlText> results = new ArrayList<>();
        List<List<String>> found = new ArrayList<>();
        for (String start : starts) {
            String way = "m" + found.size();
            ways.add(new SqlText().add(DIFFERENT.formatted(way), start, behind(start), behind(start)));
            results.add(new SqlText()
                    .add("(select " + found.size() + ", word from " + way + " where word is not null fetch first "
                            + (MOST + 1) + " rows only)"));
            found.add(new ArrayList<>());
        }
        SqlText all = new SqlText()
                .add("with recursive ")
                .add(SqlText.joined(", ", ways))
                .add(" ")
                .add(SqlText.joined(" union all ", results));
        try (PreparedStatement statement = all.on(reading);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.get(rows.getInt(1)).add(rows.getString(2));
            }
        }
        List<MeantWords> meant = new ArrayList<>();
        for (int at = 0; at < starts.size(); at++) {
            meant.add(new MeantWords(starts.get(at), found.get(at)));
        }
        return meant;
    }

    private static List<String> oneByOne(Reading reading, String start, String end) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement first = reading.prepare(FIRST);
                PreparedStatement next = reading.prepare(NEXT)) {
            boolean more = next(first, start, end, found);
            while (more && found.size() <= MOST) {
                more = next(next, found.get(found.size() - 1), end, found);
            }
        }
        return found;
    }

    private static boolean next(PreparedStatement statement, String from, String end, List<String> found)
            throws SQLException {
        statement.setString(1, from);
        statement.setString(2, end);
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next() && found.add(rows.getString(1));
        }
    }
}
