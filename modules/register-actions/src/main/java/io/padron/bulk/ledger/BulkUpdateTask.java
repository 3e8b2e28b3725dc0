package io.padron.bulk.ledger;

import io.padron.bulk.NewBulkUpdate;

/**
 * The unit of a bulk update that a worker holds by a lease.
 *
 * @param undo whether the bulk update is undone
 * @param position all customers from this number up are processed; for an undo, those up to it
 * @param actor the user whose rights apply: the submitter, or the user who started the undo
 * @param undoReason the reason of the undo for the customers' history; empty without an undo
 */
public record BulkUpdateTask(
        BulkUpdateLease lease,
        NewBulkUpdate bulkUpdate,
        boolean undo,
        long position,
        String actor,
        String undoReason) {}
