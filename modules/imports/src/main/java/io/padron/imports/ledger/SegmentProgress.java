package io.padron.imports.ledger;

/**
 * A segment of the staged file and its progress.
 *
 * @param offset where it starts, in bytes
 * @param rows the number of its rows
 * @param validated validated rows
 * @param loadProcessed rows that loading has processed
 */
public record SegmentProgress(int number, long offset, int rows, int validated, int loadProcessed) {}
