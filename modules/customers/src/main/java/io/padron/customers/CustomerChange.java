package io.padron.customers;

/**
 * A customer as it shall be from now on: everything, not only what differs. Start from {@link CustomerView#asEntered()}.
 *
 * @param reason why, where somebody says so; it stands in the history
 */
public record CustomerChange(NewCustomer customer, CustomerStatus status, String reason) {

    /** Without a reason. */
    public CustomerChange(NewCustomer customer, CustomerStatus status) {
        this(customer, status, "");
    }
}
