package io.padron.customers;

import io.padron.kernel.CustomerId;

/** A customer was registered. Fired inside the transaction: observe it after success. */
public record CustomerRegistered(CustomerId id) {}
