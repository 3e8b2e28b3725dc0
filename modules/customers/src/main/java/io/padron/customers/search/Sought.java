package io.padron.customers.search;

import io.padron.kernel.CustomerId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** The numbers of the customers that fit what somebody typed: a union of sets, each found by an index. */
final class Sought {

    /** Below so many signs, too much begins like that to be a number that somebody looks for. */
    private static final int SHORTEST_NUMBER = 4;

    private static final int MOST_WORDS = 6;

    private Sought() {}

    /** The union, as a query of one column; {@code reachedBy} knows whose an email or phone is. */
    static SqlText numbers(String typed, Function<String, Collection<CustomerId>> reachedBy) {
        List<SqlText> sets = new ArrayList<>();
        List<SqlText> named = NameWords.of(typed).stream()
                .limit(MOST_WORDS)
                .map(word -> startingWith("customer_words", "word", word))
                .toList();
        if (!named.isEmpty()) {
            // Binds more tightly than union; Derby takes no parentheses here.
            sets.add(SqlText.joined(" intersect ", named));
        }
        String number = SoughtNumber.of(typed);
        if (number.length() >= SHORTEST_NUMBER) {
            sets.add(startingWith("customer_identities", "sought", number));
        }
        sets.add(new SqlText().add("select id from customers where reference = ?", typed));
        CustomerId.parse(typed).ifPresent(id -> sets.add(exactly(id)));
        reachedBy.apply(typed).forEach(id -> sets.add(exactly(id)));
        return SqlText.joined(" union ", sets);
    }

    private static SqlText startingWith(String table, String column, String start) {
        return new SqlText()
                .add(
                        "select customer_id from " + table + " where " + column + " >= ? and " + column + " < ?",
                        start,
                        start + '\uFFFF');
    }

    private static SqlText exactly(CustomerId id) {
        return new SqlText().add("select id from customers where id = ?", id.value());
    }
}
