package io.padron.customers.views;

/**
 * A view of the list under a name.
 *
 * @param query the parameters of the list's address
 */
public record SavedView(long id, String name, String query) {}
