package io.padron.actions.ledger;

import io.padron.actions.NewAction;

/**
 * What is left to do of an action.
 *
 * @param undo whether it is to be undone
 * @param position the customers below this number are not done yet; of an undo, those above
 * @param actor in whose name: who submitted it, or who ordered the undo
 * @param undoReason what the customers' history says of the undo; empty of an action itself
 */
public record ActionWork(
        ActionClaim claim, NewAction action, boolean undo, long position, String actor, String undoReason) {}
