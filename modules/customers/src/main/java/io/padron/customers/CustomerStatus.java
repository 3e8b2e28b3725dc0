package io.padron.customers;

/** Whether business is done with a customer. */
public enum CustomerStatus {
    ACTIVE,
    INACTIVE
}
