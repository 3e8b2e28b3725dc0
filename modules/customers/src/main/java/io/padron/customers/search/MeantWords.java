package io.padron.customers.search;

import io.padron.sql.Sql;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The words in use that begin as somebody typed. The index tells the few different ones quickly; then a database knows much
 * better who has them than who has something between two texts, and the newest customers of each are at the index's end.
 */
final class MeantWords {

    /** With more different words, reading all their customers is no slower. */
    private static final int MOST = 200;

    private static final String DIFFERENT = """
            with recursive meant as (
                (select word from customer_words where word >= ? and word < ? order by word fetch first 1 rows only)
                union all
                select (select w.word from customer_words w where w.word > meant.word and w.word < ?
                    order by w.word fetch first 1 rows only) from meant where meant.word is not null)
            select word from meant where word is not null fetch first\s""" + (MOST + 1) + " rows only";

    private static final String NEXT =
            "select word from customer_words where word > ? and word < ? order by word fetch first 1 rows only";

    private static final String FIRST =
            "select word from customer_words where word >= ? and word < ? order by word fetch first 1 rows only";

    private final Connection connection;
    private final String start;
    private final List<String> words;

    private MeantWords(Connection connection, String start, List<String> words) {
        this.connection = connection;
        this.start = start;
        this.words = words;
    }

    /** The words in use that begin so. */
    static MeantWords of(Connection connection, String start) throws SQLException {
        String end = behind(start);
        return new MeantWords(
                connection,
                start,
                Sql.isPostgreSql(connection) ? inOneGo(connection, start, end) : oneByOne(connection, start, end));
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

    /** Holds for the lines of these words. */
    SqlText holds(String column) {
        return switch (words.size()) {
            case 0 -> new SqlText().add("1 = 0");
            case 1 -> new SqlText().add(column + " = ?", words.get(0));
            default -> new SqlText().add(column + " >= ? and " + column + " < ?", start, behind(start));
        };
    }

    /** The highest numbers, or the lowest, each once, at most so many; {@code most} is some dozens or hundreds. */
    NavigableSet<Long> customers(boolean newest, int most) throws SQLException {
        String order = newest ? " order by customer_id desc" : " order by customer_id";
        String first = order + " fetch first " + most + " rows only";
        NavigableSet<Long> found = new TreeSet<>();
        if (Sql.isPostgreSql(connection)) {
            Array all = connection.createArrayOf("varchar", words.toArray());
            try (PreparedStatement statement =
                    connection.prepareStatement("select distinct m.customer_id from unnest(?) t (word)"
                            + " cross join lateral (select w.customer_id from customer_words w where w.word = t.word"
                            + first
                            + ") m" + first.replace("customer_id", "m.customer_id"))) {
                statement.setArray(1, all);
                read(statement, found);
            }
        } else {
            try (PreparedStatement statement =
                    connection.prepareStatement("select customer_id from customer_words where word = ?" + first)) {
                for (String word : words) {
                    statement.setString(1, word);
                    read(statement, found);
                }
            }
        }
        return found;
    }

    private static void read(PreparedStatement statement, NavigableSet<Long> numbers) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
    }

    private static List<String> inOneGo(Connection connection, String start, String end) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(DIFFERENT)) {
            statement.setString(1, start);
            statement.setString(2, end);
            statement.setString(3, end);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    private static List<String> oneByOne(Connection connection, String start, String end) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement first = connection.prepareStatement(FIRST);
                PreparedStatement next = connection.prepareStatement(NEXT)) {
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
