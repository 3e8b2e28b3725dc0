package io.padron.customers;

/**
 * An identity number as somebody wrote it. A blank value counts as absent.
 *
 * @param kind the kind's code, of any case
 */
public record NewIdentity(String kind, String value) {}
