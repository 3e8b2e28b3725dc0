package io.padron.customers.changes;

/**
 * A changed field.
 *
 * @param field as REST names it: {@code emails}, {@code name.first}, {@code identities.RFC}, {@code contacts[0]}
 * @param before empty when there was no value
 * @param after empty when the value was removed
 */
public record FieldChange(String field, String before, String after) {}
