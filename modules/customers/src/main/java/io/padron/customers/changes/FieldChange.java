package io.padron.customers.changes;

/**
 * A field that differs.
 *
 * @param field as REST names it: {@code emails}, {@code name.first}, {@code identities.RFC}, {@code contacts[0]}
 * @param before empty when there was nothing
 * @param after empty when there is nothing any more
 */
public record FieldChange(String field, String before, String after) {}
