/**
 * Uploaded files, their runs, and the ledger of what became of each row.
 *
 * <p>Public for people: {@link io.padron.imports.Imports} with its commands and views. Public for the batch engine:
 * {@link io.padron.imports.WorkLedger} (who works on which segment, and how far it is),
 * {@link io.padron.imports.RunLedger} (what state a run is in) and {@link io.padron.imports.OutcomeLedger} (what became of
 * the rows). The ledger in the database is the truth; a message is only a wake-up, and the batch runtime's own tables only
 * run jobs. This package knows no customer, no country and no pack; it never decides what is wrong with a row.
 */
@NullMarked
package io.padron.imports;

import org.jspecify.annotations.NullMarked;
