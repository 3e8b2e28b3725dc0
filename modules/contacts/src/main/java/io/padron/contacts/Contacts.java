package io.padron.contacts;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.kernel.CountryCode;
import io.padron.kernel.CustomerId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Whose emails, phones and contact people are which. */
public interface Contacts {

    /** Stores the reviewed sheets of customers that have none yet, in the caller's transaction. */
    @Requires(Right.WRITE_CUSTOMERS)
    void storeAll(Map<CustomerId, ContactDetails> reviewed);

    /** Puts a reviewed sheet in the place of the one the customer has, in the caller's transaction. */
    @Requires(Right.WRITE_CUSTOMERS)
    void replaceByCustomer(CustomerId customer, ContactDetails reviewed);

    /** Takes away all contacts of these customers, in the caller's transaction. */
    @Requires(Right.WRITE_CUSTOMERS)
    void deleteByCustomers(Collection<CustomerId> customers);

    /** The customers' sheets; a customer without any contact is absent. */
    @Requires(Right.READ_CUSTOMERS)
    Map<CustomerId, ContactDetails> findByCustomers(Collection<CustomerId> customers);

    /**
     * Up to 200 customers who themselves, or whose people, have exactly this email or phone, however it is spelt.
     *
     * @param countries where the customers may be, by which a phone is read
     */
    @Requires(Right.READ_CUSTOMERS)
    Set<CustomerId> findByContact(String emailOrPhone, Collection<CountryCode> countries);
}
