package io.padron.imports.ledger;

/** Wakes the workers for a due task. A wake-up may be lost or repeated: the ledger is authoritative. */
public interface WakeUp {

    /** Called outside any transaction, after the task is committed. */
    void wake(TaskKey task);
}
