package io.padron.bulk;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.kernel.Page;
import io.padron.kernel.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Changes all customers of a selection. The batch engine runs bulk updates one after the other with the rights of their
 * users; after a crash it resumes without losing or repeating a change.
 */
public interface BulkUpdates {

    /** The longest search text of a selection, in characters. */
    int MAX_SEARCH_LENGTH = 400;

    /** The longest reason in the history, in characters. */
    int MAX_REASON_LENGTH = 300;

    /** Stores a bulk update and wakes a worker. Customers registered later are not changed. */
    @Requires(Right.WRITE_CUSTOMERS)
    SubmissionResult submit(NewBulkUpdate bulkUpdate);

    /** Cancels it at once; customers that are already changed stay so until an undo. */
    @Requires(Right.WRITE_CUSTOMERS)
    BulkUpdateCommandResult cancel(BulkUpdateId id);

    /**
     * Sets the changed customers back, except those that were changed since. An undo cannot be cancelled; a failed one
     * can be started again, and resumes.
     *
     * @param reason the reason for the customers' history, in the user's language; cut to {@value #MAX_REASON_LENGTH}
     */
    @Requires(Right.WRITE_CUSTOMERS)
    BulkUpdateCommandResult undo(BulkUpdateId id, String reason);

    @Requires(Right.READ_CUSTOMERS)
    Optional<BulkUpdateView> find(BulkUpdateId id);

    /** Returns those of these bulk updates that exist, in the order of their numbers; for the few of one page. */
    @Requires(Right.READ_CUSTOMERS)
    List<BulkUpdateView> find(Set<BulkUpdateId> ids);

    /** Returns a page of all bulk updates, newest first. */
    @Requires(Right.READ_CUSTOMERS)
    Page<BulkUpdateView> list(PageRequest page);

    /**
     * Returns the skipped customers, first those of the bulk update and then those of its undo, in the order of their
     * numbers.
     *
     * @param last the last customer of the previous call; empty for the first
     */
    @Requires(Right.READ_CUSTOMERS)
    List<SkippedCustomer> listSkipped(BulkUpdateId id, Optional<SkippedCustomer> last, int atMost);
}
