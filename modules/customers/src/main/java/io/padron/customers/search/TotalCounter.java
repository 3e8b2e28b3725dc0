package io.padron.customers.search;

import io.padron.customers.CustomerQuery;
import io.padron.kernel.PageRequest;
import io.padron.kernel.text.WordTokenizer;
import java.sql.SQLException;
import java.util.OptionalLong;

/** Counts the customers of a query, up to {@code limit}, and only when the page does not show the total. */
record TotalCounter(CustomerQuery query, int limit, CountCache cache) {

    /** A count that stops at {@code limit}. */
    @FunctionalInterface
    interface CountQuery {
        long execute() throws SQLException;
    }

    /** Returns the total after reading a page with {@code found} customers. */
    long countTotal(int found, CountQuery countQuery) throws SQLException {
        long before = query.page().offset();
        if (found < query.page().size() && (found > 0 || before == 0)) {
            return before + found;
        }
        return Math.min(limit, Math.max(found == 0 ? 0 : before + found, countTotal(countQuery)));
    }

    /** Returns the total before a page is read. */
    long countTotal(CountQuery countQuery) throws SQLException {
        OptionalLong known = cache.findCount(query);
        if (known.isPresent()) {
            return known.getAsLong();
        }
        long counted = Math.min(limit, countQuery.execute());
        if (counted == limit || isExpensive(counted)) {
            cache.putCount(query, counted);
        }
        return counted;
    }

    /**
     * To count the customers with several words, the query reads all customers of each word; a slightly old total does
     * no harm.
     */
    private boolean isExpensive(long counted) {
        return counted > PageRequest.MAX_SIZE
                && WordTokenizer.tokenizeQuery(query.q()).size() > 1;
    }
}
