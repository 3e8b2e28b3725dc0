package io.padron.customers.search;

import io.padron.customers.CustomerQuery;
import io.padron.kernel.PageRequest;
import io.padron.kernel.SearchWords;
import java.sql.SQLException;
import java.util.OptionalLong;

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
        return Math.min(most, Math.max(found == 0 ? 0 : before + found, total(count)));
    }

    /** The total before there is a page. */
    long total(Count count) throws SQLException {
        OptionalLong known = many.known(query);
        if (known.isPresent()) {
            return known.getAsLong();
        }
        long counted = Math.min(most, count.make());
        if (counted == most || isDear(counted)) {
            many.remember(query, counted);
        }
        return counted;
    }

    /** Who has several words in common is found by going through all of each; how many exactly, nobody sees at once. */
    private boolean isDear(long counted) {
        return counted > PageRequest.LARGEST_SIZE
                && SearchWords.typed(query.q()).size() > 1;
    }
}
