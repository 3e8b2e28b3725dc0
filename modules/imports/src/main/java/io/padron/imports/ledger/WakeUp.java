package io.padron.imports.ledger;

/** Wakes the workers for a due task. A wake-up may be lost or repeated: the ledger is the truth. */
public interface WakeUp {

    /** Called outside any transaction, after the task was written down. */
    void wake(TaskKey task);
}
