/**
 * The storage of runs, tasks and outcomes: SQL on the shared connection pool, files in the shared folder or the home
 * folder.
 *
 * <p>Hidden: other modules call the services of {@code io.padron.imports} and {@code io.padron.imports.ledger}, which
 * are implemented here. It validates no row and reads no cell.
 */
@NullMarked
package io.padron.imports.store;

import org.jspecify.annotations.NullMarked;
