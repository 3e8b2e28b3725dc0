package io.padron.bulk.ledger;

import io.padron.access.OpenToAll;
import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.bulk.BulkUpdateId;
import io.padron.customers.bulk.BulkOutcome;
import io.padron.customers.bulk.ChangedCustomer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The leases and the progress of bulk updates. Each method is one short transaction, except {@link #advanceTask} and
 * {@link #findChangedCustomers}, which join the chunk's.
 */
public interface BulkUpdateLedger {

    /** How long a lease lasts unless a chunk or {@link #renewLease} renews it. */
    Duration LEASE_DURATION = Duration.ofSeconds(30);

    /** How many attempts without progress a bulk update may have. */
    int MAX_ATTEMPTS = 10;

    /** How many crashes of its process without progress a bulk update may have. */
    int MAX_CRASHES = 5;

    /**
     * Acquires the oldest bulk update that waits or whose lease has expired. Empty when there is none, and while
     * another one runs: two at once would change the same customers. A bulk update with too many attempts fails
     * instead.
     */
    @OpenToAll("the engine's own bookkeeping; the work itself is done in the name of who submitted it")
    Optional<BulkUpdateTask> acquireNextTask(String owner);

    /**
     * The job ended without finishing the bulk update, and its process still runs. The next attempt starts when the
     * lease expires.
     */
    @OpenToAll("the engine's own bookkeeping")
    void markForRetry(BulkUpdateLease lease);

    /** At a planned stop: releases the leases of this process and does not count the attempts. */
    @OpenToAll("the engine's own bookkeeping")
    int releaseTasks(String owner);

    /** Renews the lease while its worker looks for customers; returns false when it is lost. */
    @OpenToAll("the engine's own bookkeeping")
    boolean renewLease(BulkUpdateLease lease);

    /** Returns the present task; empty when the lease is lost. */
    @OpenToAll("the engine must read a bulk update before it knows its user")
    Optional<BulkUpdateTask> findTask(BulkUpdateLease lease);

    /** Returns the next customers that the bulk update changed, with the versions that it created. */
    @Requires(Right.READ_CUSTOMERS)
    List<ChangedCustomer> findChangedCustomers(BulkUpdateId id, long after, int atMost);

    /**
     * Stores the results of a chunk and advances the position, in the caller's transaction.
     *
     * @param position the last customer of the chunk
     * @throws BulkUpdateLeaseLostException when the lease is lost; the caller's transaction must be rolled back
     */
    @Requires(Right.WRITE_CUSTOMERS)
    void advanceTask(BulkUpdateTask work, long position, BulkOutcome outcome);

    /** Completes the bulk update or its undo; returns false when the lease is lost. */
    @OpenToAll("the engine's own bookkeeping")
    boolean finishTask(BulkUpdateLease lease);

    /** Marks the bulk update or its undo as failed. */
    @OpenToAll("the engine fails a bulk update without a user")
    void failTask(BulkUpdateLease lease, String code);

    /** At start: expires the leases of earlier processes of this node. */
    @OpenToAll("the engine's own bookkeeping")
    int expireLeasesOfNode(String node, String presentOwner);
}
