/**
 * How runs, tasks and outcomes are kept: SQL on the one pool, files in the home folder.
 *
 * <p>Nothing here is for others: they call the services of {@code io.padron.imports} and {@code io.padron.imports.ledger},
 * which are implemented here. It never judges a row and never reads a file's cells.
 */
@NullMarked
package io.padron.imports.store;

import org.jspecify.annotations.NullMarked;
