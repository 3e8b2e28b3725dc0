package io.padron.contacts;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.kernel.CountryCode;
import io.padron.kernel.CustomerId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Stores and finds the contact details of customers. */
public interface Contacts {

    /** Stores the validated details of customers that have none yet, in the caller's transaction. */
    @Requires(Right.WRITE_CUSTOMERS)
    void storeAll(Map<CustomerId, ContactDetails> validated);

    /** Replaces the details of a customer with validated ones, in the caller's transaction. */
    @Requires(Right.WRITE_CUSTOMERS)
    void replaceByCustomer(CustomerId customer, ContactDetails validated);

    /** Deletes all details of these customers, in the caller's transaction. */
    @Requires(Right.WRITE_CUSTOMERS)
    void deleteByCustomers(Collection<CustomerId> customers);

    /** Finds the details of these customers; a customer without any is absent. */
    @Requires(Right.READ_CUSTOMERS)
    Map<CustomerId, ContactDetails> findByCustomers(Collection<CustomerId> customers);

    /**
     * Finds up to 200 customers that have exactly this email or phone in any spelling, themselves or in a contact
     * person.
     *
     * @param countries the possible countries of the customers, by which a phone is parsed
     */
    @Requires(Right.READ_CUSTOMERS)
    Set<CustomerId> findByContact(String emailOrPhone, Collection<CountryCode> countries);
}
