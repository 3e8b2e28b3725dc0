package io.padron.actions;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.kernel.Page;
import io.padron.kernel.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Changes of all customers that fit a filter. Each is done by the batch engine in the name of who submitted it, one after the
 * other; a process that dies loses nothing and repeats nothing.
 */
public interface Actions {

    /** The longest search text that a filter may have. */
    int LONGEST_SEARCH = 400;

    /** The longest reason that the history keeps. */
    int LONGEST_REASON = 300;

    /** Writes it down and wakes who does it. Customers that come later are not touched. */
    @Requires(Right.WRITE_CUSTOMERS)
    Submission submit(NewAction action);

    /** Stops it, at once and between two customers; what was changed stays so until somebody undoes it. */
    @Requires(Right.WRITE_CUSTOMERS)
    ActionOrder cancel(ActionId id);

    /**
     * Gives the customers that it changed back what they had, unless somebody has changed them since. An undo is not
     * cancelled; one that failed may be ordered again, and goes on where it stood.
     *
     * @param reason what the customers' history says of it, in the words of who orders it; cut to {@value #LONGEST_REASON}
     */
    @Requires(Right.WRITE_CUSTOMERS)
    ActionOrder undo(ActionId id, String reason);

    @Requires(Right.READ_CUSTOMERS)
    Optional<ActionView> find(ActionId id);

    /** Those of these that are there, in the order of their numbers; for a page's few, not for thousands. */
    @Requires(Right.READ_CUSTOMERS)
    List<ActionView> find(Set<ActionId> ids);

    /** All of them, newest first. */
    @Requires(Right.READ_CUSTOMERS)
    Page<ActionView> list(PageRequest page);

    /**
     * Who was left as they were, those of the undo last, each in the order of their numbers.
     *
     * @param last the last one before; empty to begin
     */
    @Requires(Right.READ_CUSTOMERS)
    List<LeftCustomer> left(ActionId id, Optional<LeftCustomer> last, int atMost);
}
