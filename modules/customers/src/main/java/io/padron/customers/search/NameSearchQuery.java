package io.padron.customers.search;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Queries on PostgreSQL for the numbers of the customers whose names have all the words. The index holds the customers
 * of each word in the order of their numbers, so the first ones are found without reading the others.
 */
record NameSearchQuery(ReadConnection connection, List<WordExpansion> words) {

    /** Up to this many combinations of words get a query each; for more, one query reads all customers. */
    private static final int MOST_CHOICES = 16;

    /**
     * Selects at least the first {@code most} numbers in order; the result may contain more numbers, and duplicates.
     */
    SqlFragment firstIdsQuery(boolean newest, long most) throws SQLException {
        String order = (newest ? " desc" : "") + " fetch first " + most + " rows only";
        WordExpansion only = words.get(0);
        if (words.size() == 1 && !only.isSingleWord() && !only.hasTooManyWords()) {
            return new SqlFragment()
                    .append(
                            "select n.customer_id from unnest(?) t (word) cross join lateral"
                                    + " (select w.customer_id from customer_words w where w.word = t.word"
                                    + " order by w.customer_id" + order + ") n",
                            connection.createArray("varchar", only.words().toArray()));
        }
        long choices = words.stream().mapToLong(word -> word.words().size()).reduce(1, (one, other) -> one * other);
        if (choices > MOST_CHOICES) {
            return allIdsQuery().append(" order by w0.customer_id" + order);
        }
        List<SqlFragment> parts = new ArrayList<>();
        for (SqlFragment choice : combineWords()) {
            parts.add(new SqlFragment()
                    .append("select * from (select w0.customer_id" + fromClause() + " where ")
                    .append(choice)
                    .append(" order by w0.customer_id" + order + ") n" + parts.size()));
        }
        return SqlFragment.join(" union all ", parts);
    }

    /** Selects all numbers without duplicates. */
    SqlFragment allIdsQuery() {
        boolean once = words.stream().allMatch(WordExpansion::isSingleWord);
        List<SqlFragment> conditions = new ArrayList<>();
        for (WordExpansion word : words) {
            conditions.add(word.toCondition(wordColumn(conditions.size())));
        }
        return new SqlFragment()
                .append("select " + (once ? "" : "distinct ") + "w0.customer_id" + fromClause() + " where ")
                .append(SqlFragment.join(" and ", conditions));
    }

    private String fromClause() {
        StringBuilder from = new StringBuilder(" from customer_words w0");
        for (int at = 1; at < words.size(); at++) {
            from.append(" join customer_words w%1$d on w%1$d.customer_id = w0.customer_id".formatted(at));
        }
        return from.toString();
    }

    private static String wordColumn(int at) {
        return "w" + at + ".word";
    }

    /** Returns each combination of stored words, one for each searched word. */
    private List<SqlFragment> combineWords() {
        List<SqlFragment> choices = List.of(new SqlFragment());
        for (int at = 0; at < words.size(); at++) {
            List<SqlFragment> longer = new ArrayList<>();
            for (SqlFragment begun : choices) {
                for (String word : words.get(at).words()) {
                    longer.add(new SqlFragment()
                            .append(begun)
                            .append((at == 0 ? "" : " and ") + wordColumn(at) + " = ?", word));
                }
            }
            choices = longer;
        }
        return choices;
    }
}
