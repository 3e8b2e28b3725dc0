package io.padron.customers.reversal;

/** A range of rows of an import; both bounds are inclusive. */
public record RowRange(int from, int to) {}
