package io.padron.imports.ledger;

/**
 * A row that doubles a lower one of its file.
 *
 * @param key which of its keys, as counted in {@link RowKeys}
 */
public record DoubledRow(int row, int winner, int key) {}
