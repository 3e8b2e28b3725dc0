package io.padron.customers.changes;

/**
 * What became of a change of many customers.
 *
 * @param changed how many were changed
 * @param already how many were so before
 * @param left how many could not be changed: they are gone, of another country, or somebody was faster
 */
public record BulkResult(int changed, int already, int left) {}
