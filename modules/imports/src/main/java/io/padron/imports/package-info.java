/**
 * Uploaded files and their runs.
 *
 * <p>Public: {@link io.padron.imports.Imports} with its commands and views. The batch engine uses {@code
 * io.padron.imports.ledger}; {@code io.padron.imports.files} reads and writes files; {@code io.padron.imports.store},
 * which is hidden, stores all of it in the database. The ledger in the database is authoritative: a message is only a
 * wake-up, and the tables of the batch runtime only run jobs. This module knows no customer, no country and no pack,
 * and never decides whether a row is valid.
 */
@NullMarked
package io.padron.imports;

import org.jspecify.annotations.NullMarked;
