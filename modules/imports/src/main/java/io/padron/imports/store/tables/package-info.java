/**
 * Statements on single tables of the ledger, each on the caller's handle and in the caller's transaction.
 *
 * <p>Used by {@code io.padron.imports.store} only.
 */
@NullMarked
package io.padron.imports.store.tables;

import org.jspecify.annotations.NullMarked;
