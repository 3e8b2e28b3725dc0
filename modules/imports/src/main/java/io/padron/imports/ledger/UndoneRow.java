package io.padron.imports.ledger;

/**
 * The result of an undo for the customer of one row.
 *
 * @param kept whether the customer was kept because it had been changed
 */
public record UndoneRow(int row, long customer, boolean kept) {}
