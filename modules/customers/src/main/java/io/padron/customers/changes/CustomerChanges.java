package io.padron.customers.changes;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.customers.CustomerStatus;
import io.padron.customers.UpdateResult;
import io.padron.kernel.CustomerId;
import io.padron.payments.PaymentMethodId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Changes single fields of one or several customers, and reads the history of changes. The other fields are not
 * validated again: a stored value stays although its rule has become stricter.
 */
public interface CustomerChanges {

    /** The highest number of customers in one call. */
    int MAX_AT_ONCE = 200;

    /** Sets the status in its own transaction if the version is still the expected one; a reason is required. */
    @Requires(Right.WRITE_CUSTOMERS)
    UpdateResult setStatus(CustomerId id, long expectedVersion, CustomerStatus status, String reason);

    /**
     * Replaces the customer's payment methods, the main one first. The customer may keep methods that are no longer
     * active.
     */
    @Requires(Right.WRITE_CUSTOMERS)
    UpdateResult setPaymentMethods(CustomerId id, long expectedVersion, List<PaymentMethodId> methods);

    /** Sets the status of up to {@link #MAX_AT_ONCE} customers, each in its own transaction. */
    @Requires(Right.WRITE_CUSTOMERS)
    BulkResult setStatusOfAll(Collection<CustomerId> ids, CustomerStatus status, String reason);

    /** Adds a method at the end for up to {@link #MAX_AT_ONCE} customers, each in its own transaction. */
    @Requires(Right.WRITE_CUSTOMERS)
    BulkResult addPaymentMethodToAll(Collection<CustomerId> ids, PaymentMethodId method);

    /** Returns the display names of up to {@link #MAX_AT_ONCE} customers; unknown customers are absent. */
    @Requires(Right.READ_CUSTOMERS)
    Map<CustomerId, String> findDisplayNames(Collection<CustomerId> ids);

    /** Returns the latest 200 changes of a customer, newest first; its registration is not a change. */
    @Requires(Right.READ_CUSTOMERS)
    List<HistoryEntry> findHistory(CustomerId id);
}
