package io.padron.customers.withdrawal;

/** Rows of an import; both bounds belong to it. */
public record RowRange(int from, int to) {}
