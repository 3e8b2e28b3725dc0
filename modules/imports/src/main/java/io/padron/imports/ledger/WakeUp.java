package io.padron.imports.ledger;

/** Tells the workers that a task waits. May be lost or come twice: the ledger is the truth. */
public interface WakeUp {

    /** Called outside any transaction, after the task was written down. */
    void wake(TaskKey task);
}
