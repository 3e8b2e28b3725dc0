package io.padron.customers;

/**
 * The complete new values of a customer, not only the differences. Start from {@link CustomerView#toNewCustomer()}.
 *
 * @param reason the reason for the history, or empty
 */
public record CustomerChange(NewCustomer customer, CustomerStatus status, String reason) {

    /** Creates a change without a reason. */
    public CustomerChange(NewCustomer customer, CustomerStatus status) {
        this(customer, status, "");
    }
}
