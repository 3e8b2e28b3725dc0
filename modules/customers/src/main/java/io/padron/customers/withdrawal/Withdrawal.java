package io.padron.customers.withdrawal;

import io.padron.kernel.CustomerId;

/**
 * What became of a customer.
 *
 * @param row of the import that made it
 * @param kept whether it stayed, because somebody has changed it
 */
public record Withdrawal(int row, CustomerId customer, boolean kept) {}
