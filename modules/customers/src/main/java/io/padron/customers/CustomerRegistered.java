package io.padron.customers;

import io.padron.kernel.CustomerId;

/** CDI event: a customer was registered. It is fired inside the transaction; observe it after success. */
public record CustomerRegistered(CustomerId id) {}
