package io.padron.customers.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of the customers whose names have all the words, as one query for PostgreSQL: of each word in use the index has
 * its customers in the order of their numbers, so that the first ones are found without the others.
 */
record NamedQuery(Connection connection, List<MeantWords> words) {

    /** The first so many in order, perhaps with some more behind them, and some twice. */
    SqlText first(boolean newest, long most) throws SQLException {
        String window = " order by %s.customer_id" + (newest ? " desc" : "") + " fetch first " + most + " rows only";
        if (words.size() > 1) {
            return all().add(window.formatted("n0"));
        }
        MeantWords word = words.get(0);
        if (word.isOne() || word.tooMany()) {
            return all().add(window.formatted("w"));
        }
        return new SqlText()
                .add(
                        "select n.customer_id from unnest(?) t (word) cross join lateral"
                                + " (select w.customer_id from customer_words w where w.word = t.word"
                                + window.formatted("w") + ") n",
                        connection.createArrayOf("varchar", word.words().toArray()));
    }

    /** All of them, each once. */
    SqlText all() {
        if (words.size() == 1) {
            MeantWords word = words.get(0);
            return new SqlText()
                    .add("select " + (word.isOne() ? "" : "distinct ") + "w.customer_id from customer_words w where ")
                    .add(word.holds("w.word"));
        }
        boolean once = words.stream().allMatch(MeantWords::isOne);
        SqlText all = new SqlText().add("select " + (once ? "" : "distinct ") + "n0.customer_id from ");
        for (int at = 0; at < words.size(); at++) {
            all.add(at == 0 ? "(" : " join (")
                    .add(sideBySide(words.get(at)))
                    .add(") n" + at + (at == 0 ? "" : " on n" + at + ".customer_id = n0.customer_id"));
        }
        return all;
    }

    private static SqlText sideBySide(MeantWords word) {
        List<SqlText> meanings = new ArrayList<>();
        for (SqlText meaning : word.each()) {
            meanings.add(new SqlText()
                    .add("select w.customer_id from customer_words w where ")
                    .add(meaning));
        }
        return SqlText.joined(" union all ", meanings);
    }
}
