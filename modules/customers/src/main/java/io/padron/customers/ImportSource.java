package io.padron.customers;

/**
 * Where an imported customer came from.
 *
 * @param id the import's id
 * @param row the row as a spreadsheet shows it
 */
public record ImportSource(String id, int row) {}
