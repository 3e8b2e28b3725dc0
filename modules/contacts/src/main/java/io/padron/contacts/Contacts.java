package io.padron.contacts;

import io.padron.access.OpenToAll;
import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.kernel.CustomerId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Emails, phones and contact people: what they may look like, and whose they are. */
public interface Contacts {

    /**
     * Judges a sheet as somebody wrote it: one email or phone in a field, at most 20 of each. Spaces, dashes, dots and
     * parentheses are taken off a phone; a well-known domain misspelt, a placeholder and a repetition are doubts.
     */
    @OpenToAll("a pure rule on values the caller has")
    ReviewedContacts review(ContactSheet written);

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

    /** Up to 200 customers who themselves, or whose people, have exactly this email or phone. */
    @Requires(Right.READ_CUSTOMERS)
    Set<CustomerId> reachedBy(String emailOrPhone);
}
