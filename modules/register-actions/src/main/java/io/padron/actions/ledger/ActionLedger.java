package io.padron.actions.ledger;

import io.padron.access.OpenToAll;
import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.actions.ActionId;
import io.padron.customers.mass.MassOutcome;
import io.padron.customers.mass.Touched;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Who works on which action, and how far it is. Every method is one short transaction, except {@link #advance} and
 * {@link #changed}, which join the chunk's.
 */
public interface ActionLedger {

    /** How long a claim lasts unless a chunk or {@link #renew} prolongs it. */
    Duration LEASE = Duration.ofSeconds(30);

    /** How often an action is tried without getting any further. */
    int TRIES = 10;

    /** How many processes may die over an action before it gets any further. */
    int DEATHS = 5;

    /**
     * Takes the oldest action that waits, or whose worker let its lease run out. Empty when there is none, and while another
     * one is being worked on: two at once would get in each other's way. One that has been tried too often fails instead.
     */
    @OpenToAll("the engine's own bookkeeping; the work itself is done in the name of who submitted it")
    Optional<ActionWork> claimNext(String owner);

    /** The job has ended without ending the action, and its process lives: when the claim runs out it is tried again. */
    @OpenToAll("the engine's own bookkeeping")
    void giveBack(ActionClaim claim);

    /** At a planned end: gives back what this process works on as if it had not tried. */
    @OpenToAll("the engine's own bookkeeping")
    int release(String owner);

    /** Prolongs the claim while its worker looks for customers; false when it is lost. */
    @OpenToAll("the engine's own bookkeeping")
    boolean renew(ActionClaim claim);

    /** What is left of it now; empty when the claim is lost. */
    @OpenToAll("the engine must know an action before it knows in whose name it acts")
    Optional<ActionWork> work(ActionClaim claim);

    /** The next customers that the action has changed, with the versions it made. */
    @Requires(Right.READ_CUSTOMERS)
    List<Touched> changed(ActionId id, long after, int atMost);

    /**
     * Writes down what became of a portion and moves the action forward, in the caller's transaction.
     *
     * @param position the last customer of the portion
     * @throws ClaimLostException when the claim is lost; the caller's transaction must not commit
     */
    @Requires(Right.WRITE_CUSTOMERS)
    void advance(ActionWork work, long position, MassOutcome outcome);

    /** Ends the action, or its undo; false when the claim is lost. */
    @OpenToAll("the engine's own bookkeeping")
    boolean finish(ActionClaim claim);

    /** It cannot go on. */
    @OpenToAll("the engine gives up on an action in nobody's name")
    void fail(ActionClaim claim, String code);

    /** At start: frees at once what earlier processes of this node held. */
    @OpenToAll("the engine's own bookkeeping")
    int freeActionsOf(String node, String presentOwner);
}
