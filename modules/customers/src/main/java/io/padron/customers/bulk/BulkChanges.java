package io.padron.customers.bulk;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.kernel.Issue;
import java.util.List;

/**
 * Changes a large number of customers in chunks of some hundreds. Each chunk takes a few statements in the caller's
 * transaction, and each changed customer gets a history entry as after a single change.
 */
public interface BulkChanges {

    /** Counts the selected customers exactly, which may take seconds on a large register. */
    @Requires(Right.READ_CUSTOMERS)
    SelectionSize countSelection(Selection selection);

    /** Returns the issues that make the change impossible for every customer; empty when it is possible. */
    @Requires(Right.WRITE_CUSTOMERS)
    List<Issue> validate(BulkUpdate change);

    /**
     * Returns the next selected customers, newest first. The descending order ensures that each customer is returned
     * once even when the change removes it from the selection, and that later registrations are not returned.
     */
    @Requires(Right.READ_CUSTOMERS)
    List<BulkTarget> findTargets(Selection selection, SelectionChunk selectionChunk);

    /**
     * Changes these customers in the caller's transaction. Customers that another transaction changed since are
     * refused.
     */
    @Requires(Right.WRITE_CUSTOMERS)
    BulkOutcome apply(BulkUpdate change, List<BulkTarget> targets);

    /**
     * Restores the values before this change, in the caller's transaction. Customers that were changed since are
     * refused.
     *
     * @param reason for the history
     */
    @Requires(Right.WRITE_CUSTOMERS)
    BulkOutcome undo(BulkUpdate change, List<ChangedCustomer> changedCustomers, String reason);

    /**
     * A part of a selection.
     *
     * @param belowId exclusive upper bound of the customers' numbers
     */
    record SelectionChunk(long belowId, int limit) {}
}
