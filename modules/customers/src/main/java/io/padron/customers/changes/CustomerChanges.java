package io.padron.customers.changes;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.customers.CustomerStatus;
import io.padron.customers.Update;
import io.padron.kernel.CustomerId;
import io.padron.payments.PaymentMethodId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Changes of single facts, of one customer or of many, and the record of all changes. The rest of a customer is not
 * judged again: what was right once stays, also when its rule has become stricter since.
 */
public interface CustomerChanges {

    /** How many customers may be changed at once. */
    int MOST_AT_ONCE = 200;

    /** Sets the status, in a transaction of its own, if the version is still the expected one; a reason is required. */
    @Requires(Right.WRITE_CUSTOMERS)
    Update status(CustomerId id, long expectedVersion, CustomerStatus status, String reason);

    /**
     * Puts these payment methods in the place of those the customer has, the main one first. Methods that the customer
     * has may stay when they are no longer active.
     */
    @Requires(Right.WRITE_CUSTOMERS)
    Update paymentMethods(CustomerId id, long expectedVersion, List<PaymentMethodId> methods);

    /** Sets the status of up to {@link #MOST_AT_ONCE} customers, each in a transaction of its own. */
    @Requires(Right.WRITE_CUSTOMERS)
    BulkResult statusOfAll(Collection<CustomerId> ids, CustomerStatus status, String reason);

    /** Adds a method, last, to up to {@link #MOST_AT_ONCE} customers, each in a transaction of its own. */
    @Requires(Right.WRITE_CUSTOMERS)
    BulkResult addMethodToAll(Collection<CustomerId> ids, PaymentMethodId method);

    /** What up to {@link #MOST_AT_ONCE} customers are called; those who are not there are absent. */
    @Requires(Right.READ_CUSTOMERS)
    Map<CustomerId, String> names(Collection<CustomerId> ids);

    /** The latest changes of a customer, newest first, up to 200 of them; its registration is none. */
    @Requires(Right.READ_CUSTOMERS)
    List<HistoryEntry> history(CustomerId id);
}
