package io.padron.customers;

/**
 * Reviews many customers without asking the database for any of them. It remembers the payment methods that were active
 * when {@link Customers#reviewer()} gave it: take a new one for each chunk. Safe for several threads.
 */
@FunctionalInterface
public interface Reviewer {

    /** As {@link Customers#review}. */
    Review review(NewCustomer customer);
}
