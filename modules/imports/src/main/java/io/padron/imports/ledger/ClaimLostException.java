package io.padron.imports.ledger;

/** The task was cancelled, or claimed by somebody else meanwhile: what the transaction wrote must not stay. */
public class ClaimLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ClaimLostException(TaskKey task) {
        super("No longer ours: " + task);
    }
}
