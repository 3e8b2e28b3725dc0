package io.padron.bulk.ledger;

/** The bulk update was cancelled, or another worker acquired it: the transaction must be rolled back. */
public class BulkUpdateLeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BulkUpdateLeaseLostException(BulkUpdateLease lease) {
        super("The lease is lost: bulk update " + lease.bulkUpdateId());
    }
}
