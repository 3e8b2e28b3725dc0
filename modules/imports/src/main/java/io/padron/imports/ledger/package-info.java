/**
 * What the batch engine writes down and reads: the ledger.
 *
 * <p>Public: {@link io.padron.imports.ledger.WorkLedger} (who works on which segment, and how far it is),
 * {@link io.padron.imports.ledger.RunLedger} (what state a run is in), {@link io.padron.imports.ledger.OutcomeLedger} (what
 * became of the rows) and the values they speak in. It never says how they are kept.
 */
@NullMarked
package io.padron.imports.ledger;

import org.jspecify.annotations.NullMarked;
