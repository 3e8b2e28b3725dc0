package io.padron.imports.ledger;

/**
 * What an undo did to the customer that a row had become.
 *
 * @param kept whether it left the customer, because somebody had changed it
 */
public record UndoneRow(int row, long customer, boolean kept) {}
