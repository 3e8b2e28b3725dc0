package io.padron.imports.ledger;

/**
 * A row with a key of a lower row of its file.
 *
 * @param keyIndex which of its keys, as counted in {@link RowKeys}
 */
public record DuplicateRow(int row, int duplicateOfRow, int keyIndex) {}
