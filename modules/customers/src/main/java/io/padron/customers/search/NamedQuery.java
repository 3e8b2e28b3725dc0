package io.padron.customers.search;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of the customers whose names have all the words, as one query for PostgreSQL: of each word in use the index has
 * its customers in the order of their numbers, so that the first ones are found without the others.
 */
record NamedQuery(Reading reading, List<MeantWords> words) {

    /** So many choices of a meaning for each word are asked one by one; of more, all customers are read. */
    private static final int MOST_CHOICES = 16;

    /** The first so many in order, perhaps with some more behind them, and some twice. */
    SqlText first(boolean newest, long most) throws SQLException {
        String order = (newest ? " desc" : "") + " fetch first " + most + " rows only";
        MeantWords only = words.get(0);
        if (words.size() == 1 && !only.isOne() && !only.tooMany()) {
            return new SqlText()
                    .add(
                            "select n.customer_id from unnest(?) t (word) cross join lateral"
                                    + " (select w.customer_id from customer_words w where w.word = t.word"
                                    + " order by w.customer_id" + order + ") n",
                            reading.array("varchar", only.words().toArray()));
        }
        long choices = words.stream().mapToLong(word -> word.words().size()).reduce(1, (one, other) -> one * other);
        if (choices > MOST_CHOICES) {
            return all().add(" order by w0.customer_id" + order);
        }
        List<SqlText> parts = new ArrayList<>();
        for (SqlText choice : choices()) {
            parts.add(new SqlText()
                    .add("select * from (select w0.customer_id" + from() + " where ")
                    .add(choice)
                    .add(" order by w0.customer_id" + order + ") n" + parts.size()));
        }
        return SqlText.joined(" union all ", parts);
    }

    /** All of them, each once. */
    SqlText all() {
        boolean once = words.stream().allMatch(MeantWords::isOne);
        List<SqlText> conditions = new ArrayList<>();
        for (MeantWords word : words) {
            conditions.add(word.holds(column(conditions.size())));
        }
        return new SqlText()
                .add("select " + (once ? "" : "distinct ") + "w0.customer_id" + from() + " where ")
                .add(SqlText.joined(" and ", conditions));
    }

    private String from() {
        StringBuilder from = new StringBuilder(" from customer_words w0");
        for (int at = 1; at < words.size(); at++) {
            from.append(" join customer_words w%1$d on w%1$d.customer_id = w0.customer_id".formatted(at));
        }
        return from.toString();
    }

    private static String column(int at) {
        return "w" + at + ".word";
    }

    /** Each way to take one of the words in use for each that was typed. */
    private List<SqlText> choices() {
        List<SqlText> choices = List.of(new SqlText());
        for (int at = 0; at < words.size(); at++) {
            List<SqlText> longer = new ArrayList<>();
            for (SqlText begun : choices) {
                for (String word : words.get(at).words()) {
                    longer.add(new SqlText().add(begun).add((at == 0 ? "" : " and ") + column(at) + " = ?", word));
                }
            }
            choices = longer;
        }
        return choices;
    }
}
