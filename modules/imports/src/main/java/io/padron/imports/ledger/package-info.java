/**
 * The ledger of the batch engine.
 *
 * <p>Public: {@link io.padron.imports.ledger.WorkLedger} (leases and progress of tasks), {@link
 * io.padron.imports.ledger.RunLedger} (states of runs), {@link io.padron.imports.ledger.OutcomeLedger} (outcomes of
 * rows) and their values. Their storage is hidden.
 */
@NullMarked
package io.padron.imports.ledger;

import org.jspecify.annotations.NullMarked;
