package io.padron.actions.ledger;

/** The action was stopped, or claimed by somebody else meanwhile: what the transaction wrote must not stay. */
public class ClaimLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ClaimLostException(ActionClaim claim) {
        super("No longer ours: action " + claim.action());
    }
}
