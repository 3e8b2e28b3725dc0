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
    void store(Map<CustomerId, ContactSheet> reviewed);

    /** Puts a reviewed sheet in the place of the one the customer has, in the caller's transaction. */
    @Requires(Right.WRITE_CUSTOMERS)
    void replace(CustomerId customer, ContactSheet reviewed);

    /** Takes away all contacts of these customers, in the caller's transaction. */
    @Requires(Right.WRITE_CUSTOMERS)
    void remove(Collection<CustomerId> customers);

    /** The customers' sheets; a customer without any contact is absent. */
    @Requires(Right.READ_CUSTOMERS)
    Map<CustomerId, ContactSheet> of(Collection<CustomerId> customers);

    /**
     * Up to 200 customers who themselves, or whose people, have exactly this email or phone, however it is spelt.
     *
     * @param countries where the customers may be, by which a phone is read
     */
    @Requires(Right.READ_CUSTOMERS)
    Set<CustomerId> reachedBy(String emailOrPhone, Collection<CountryCode> countries);
}
