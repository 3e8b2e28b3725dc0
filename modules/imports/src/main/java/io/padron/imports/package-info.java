/**
 * Uploaded files and their runs, as people see them.
 *
 * <p>Public: {@link io.padron.imports.Imports} with its commands and views. What the batch engine needs is in
 * {@code io.padron.imports.ledger}, what files are made of in {@code io.padron.imports.files}; how all of it is kept in the
 * database, in {@code io.padron.imports.store}, is nobody else's. The ledger in the database is the truth; a message is only
 * a wake-up, and the batch runtime's own tables only run jobs. This module knows no customer, no country and no pack; it
 * never decides what is wrong with a row.
 */
@NullMarked
package io.padron.imports;

import org.jspecify.annotations.NullMarked;
