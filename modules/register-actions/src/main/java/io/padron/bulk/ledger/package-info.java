/**
 * The state of bulk updates that the batch job reads and writes.
 *
 * <p>Public: {@link io.padron.bulk.ledger.BulkUpdateLedger} and its value types. Each lease has a fence that grows with
 * every lease of the bulk update; only the holder of the present fence can advance it.
 */
@NullMarked
package io.padron.bulk.ledger;

import org.jspecify.annotations.NullMarked;
