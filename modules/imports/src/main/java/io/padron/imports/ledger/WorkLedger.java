package io.padron.imports.ledger;

import io.padron.access.OpenToAll;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The leases and the progress of tasks. Every method is one short transaction, except {@link #advanceTask}, which joins
 * the transaction of the chunk.
 */
public interface WorkLedger {

    /** The time after which a lease expires unless it is renewed. */
    Duration LEASE_DURATION = Duration.ofSeconds(30);

    /** Leases the task if it is due or if its lease has expired. Empty when it is not available. */
    @OpenToAll("the engine's own bookkeeping; the work itself is done in the name of who submitted the run")
    Optional<Lease> acquireLease(TaskKey task, String owner);

    /**
     * Counts the failed attempts of a task that is available; an expired lease of another process counts as a crash.
     * Empty when the task is done, leased, or not due: in the same cases as {@link #acquireLease}.
     */
    @OpenToAll("the engine's own bookkeeping")
    Optional<AttemptCounts> findAttempts(TaskKey task, String owner);

    /** Counts the attempts of a leased task, this one included; empty when the lease is lost. */
    @OpenToAll("the engine's own bookkeeping")
    Optional<AttemptCounts> findAttempts(Lease lease);

    /** Extends the lease; false when it is lost. */
    @OpenToAll("the engine's own bookkeeping")
    boolean renewLease(Lease lease);

    /**
     * Advances the task in the caller's transaction, together with what the chunk wrote.
     *
     * @throws LeaseLostException when the lease is lost; the caller's transaction must not commit
     */
    @OpenToAll("the engine's own bookkeeping")
    void advanceTask(Lease lease, ChunkProgress chunkProgress);

    /** Marks the task as done; false when the lease is lost or rows are left. */
    @OpenToAll("the engine's own bookkeeping")
    boolean finishTask(Lease lease);

    /** Releases an unfinished task, due again after the pause. Returns the number of its attempts. */
    @OpenToAll("the engine's own bookkeeping")
    int rescheduleTask(Lease lease, Duration pause);

    /** Due tasks and tasks with an expired lease, oldest run first. */
    @OpenToAll("the engine's own bookkeeping")
    List<TaskKey> findDueTasks(int limit);

    /**
     * Finds the oldest due task of the run that has the fewest workers, so that a small file does not wait for the end
     * of a large one.
     */
    @OpenToAll("the engine's own bookkeeping")
    Optional<TaskKey> findNextTask();

    /**
     * Releases all tasks of this process at a planned shutdown, without counting an attempt. Uncommitted work is
     * repeated.
     */
    @OpenToAll("the engine's own bookkeeping")
    int releaseTasks(String owner);

    /** Expires at start the leases that earlier processes of this node held. */
    @OpenToAll("the engine's own bookkeeping")
    int expireLeasesOfNode(String node, String presentOwner);
}
