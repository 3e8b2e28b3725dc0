package io.padron.imports.ledger;

/**
 * A segment of the staged file and how far it is.
 *
 * @param offset where it starts, in bytes
 * @param rows how many rows it has
 * @param reviewed how many of them have been judged
 * @param loadPassed how many of them the loading has passed
 */
public record SegmentProgress(int number, long offset, int rows, int reviewed, int loadPassed) {}
