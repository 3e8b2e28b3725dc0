package io.padron.bulk.ledger;

/** Wakes a worker because a bulk update waits. A wake-up may be lost; the ledger decides what is to be done. */
public interface BulkUpdateWakeUp {

    /** Called outside any transaction, after the bulk update is committed. */
    void wake();
}
