package io.padron.customers;

/**
 * An identity number as the user entered it. A blank value counts as absent.
 *
 * @param kind the kind's code, case-insensitive
 */
public record NewIdentity(String kind, String value) {}
