package io.padron.imports.ledger;

/** The task was cancelled or leased by another worker: the transaction must roll back. */
public class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LeaseLostException(TaskKey task) {
        super("No longer ours: " + task);
    }
}
