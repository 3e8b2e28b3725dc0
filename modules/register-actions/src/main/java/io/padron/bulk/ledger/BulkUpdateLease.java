package io.padron.bulk.ledger;

import io.padron.bulk.BulkUpdateId;

/** The right of one worker to a bulk update, until another worker acquires it or a user cancels it. */
public record BulkUpdateLease(BulkUpdateId bulkUpdateId, long fence) {}
