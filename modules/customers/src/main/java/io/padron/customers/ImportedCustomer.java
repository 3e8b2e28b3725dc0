package io.padron.customers;

/**
 * A customer from a file.
 *
 * @param row the row number as a spreadsheet shows it
 */
public record ImportedCustomer(NewCustomer customer, int row) {}
