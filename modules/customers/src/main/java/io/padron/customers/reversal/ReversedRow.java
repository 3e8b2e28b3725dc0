package io.padron.customers.reversal;

import io.padron.kernel.CustomerId;

/**
 * The result for one customer.
 *
 * @param row the row of the import
 * @param kept whether the customer stays, because it was changed
 */
public record ReversedRow(int row, CustomerId customer, boolean kept) {}
