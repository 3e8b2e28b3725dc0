package io.padron.actions.ledger;

/** Tells who does actions that one waits. May be lost: the ledger is the truth. */
public interface ActionWakeUp {

    /** Called outside any transaction, after the action was written down. */
    void wake();
}
