package io.padron.customers;

/**
 * The import and row that a customer came from.
 *
 * @param id the import's id
 * @param row the row number as a spreadsheet shows it
 */
public record ImportSource(String id, int row) {}
