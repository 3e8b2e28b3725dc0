package io.padron.customers;

/** Whether a customer takes part in billing. */
public enum CustomerStatus {
    ACTIVE,
    INACTIVE
}
