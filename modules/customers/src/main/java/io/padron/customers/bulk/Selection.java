package io.padron.customers.bulk;

import io.padron.customers.CustomerQuery;

/**
 * The customers that a bulk update changes: all that the list shows for a search text and filters.
 *
 * @param q the search text, as in {@link CustomerQuery}; empty for all
 */
public record Selection(String q, CustomerQuery.Filters filters) {

    /** Selects the customers on all pages of a query. */
    public static Selection of(CustomerQuery query) {
        return new Selection(query.q(), query.filters());
    }
}
