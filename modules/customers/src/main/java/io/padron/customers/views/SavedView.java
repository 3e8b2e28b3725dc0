package io.padron.customers.views;

/**
 * A filter of the customer list that a user saved under a name.
 *
 * @param query the query parameters of the list's URL
 */
public record SavedView(long id, String name, String query) {}
