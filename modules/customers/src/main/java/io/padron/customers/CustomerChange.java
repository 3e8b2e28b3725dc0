package io.padron.customers;

/**
 * A customer as it shall be from now on: everything, not only what differs. Start from {@link CustomerView#asEntered()}.
 */
public record CustomerChange(NewCustomer customer, CustomerStatus status) {}
