package io.padron.customers.mass;

import io.padron.customers.CustomerQuery;

/**
 * Who is meant: all whom the list would show.
 *
 * @param q what somebody typed, as in {@link CustomerQuery}; empty for all
 */
public record Audience(String q, CustomerQuery.Filters filters) {

    /** All that a query lists, on all its pages. */
    public static Audience of(CustomerQuery query) {
        return new Audience(query.q(), query.filters());
    }
}
