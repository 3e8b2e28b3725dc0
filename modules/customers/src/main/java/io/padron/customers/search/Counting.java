package io.padron.customers.search;

import io.padron.customers.CustomerQuery;
import java.sql.SQLException;

/** How many customers fit a query: counted only when the page itself does not tell, and no further than to {@code most}. */
record Counting(CustomerQuery query, int most, ManyFound many) {

    /** A count that stops at {@code most}. */
    @FunctionalInterface
    interface Count {
        long make() throws SQLException;
    }

    /** The total, where the page has so many. */
    long total(int found, Count count) throws SQLException {
        long before = query.page().offset();
        if (found < query.page().size() && (found > 0 || before == 0)) {
            return before + found;
        }
        if (many.knows(query)) {
            return most;
        }
        long counted = Math.min(most, count.make());
        if (counted == most) {
            many.remember(query);
        }
        return counted;
    }
}
