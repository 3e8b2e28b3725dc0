package io.padron.imports.ledger;

import io.padron.access.OpenToAll;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Who works on which task, and how far it is. Every method is one short transaction, except {@link #advance}, which joins
 * the chunk's.
 */
public interface WorkLedger {

    /** How long a claim lasts unless renewed. */
    Duration LEASE = Duration.ofSeconds(30);

    /** Takes the task if it waits, or if whoever had it let its lease run out. Empty when it is not to be had. */
    @OpenToAll("the engine's own bookkeeping; the work itself is done in the name of who submitted the run")
    Optional<Claim> claim(TaskKey task, String owner);

    /**
     * How often a task that is to be had has been tried in vain; a claim that it still has from a process other than this
     * one, which let its lease run out, counts as a death. Empty when the task is done, held under a lease, or not to be
     * taken yet: as {@link #claim} would be.
     */
    @OpenToAll("the engine's own bookkeeping")
    Optional<Attempts> attempts(TaskKey task, String owner);

    /** The same of a task that was claimed, this claim counted as a try; empty when the claim is lost. */
    @OpenToAll("the engine's own bookkeeping")
    Optional<Attempts> attempts(Claim claim);

    /** Prolongs the lease; false when the claim is lost. */
    @OpenToAll("the engine's own bookkeeping")
    boolean renew(Claim claim);

    /**
     * Moves the task forward, in the caller's transaction, together with what the chunk wrote.
     *
     * @throws ClaimLostException when the claim is lost; the caller's transaction must not commit
     */
    @OpenToAll("the engine's own bookkeeping")
    void advance(Claim claim, Progress progress);

    /** Marks the task done; false when the claim is lost or rows are left. */
    @OpenToAll("the engine's own bookkeeping")
    boolean finish(Claim claim);

    /** Gives an unfinished task back, to be taken again after the pause. Answers how often it has been tried. */
    @OpenToAll("the engine's own bookkeeping")
    int giveBack(Claim claim, Duration pause);

    /** Tasks that wait and tasks whose owner let the lease run out, oldest run first. */
    @OpenToAll("the engine's own bookkeeping")
    List<TaskKey> waiting(int limit);

    /**
     * The waiting task whose turn it is: of the run that has the fewest workers, the oldest of these. So a small file does
     * not wait for a large one to end.
     */
    @OpenToAll("the engine's own bookkeeping")
    Optional<TaskKey> next();

    /**
     * At a planned end: gives back all tasks of this process as if it had not tried them. What is not committed by then is
     * done again.
     */
    @OpenToAll("the engine's own bookkeeping")
    int release(String owner);

    /** At start: frees at once what earlier processes of this node held. */
    @OpenToAll("the engine's own bookkeeping")
    int freeTasksOf(String node, String presentOwner);
}
