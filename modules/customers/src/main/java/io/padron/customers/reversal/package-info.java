/**
 * The undo of an import.
 *
 * <p>Public: {@link io.padron.customers.reversal.ImportReversals} and its value types. A customer that was changed
 * since is never removed, and a customer number is never reused. Nothing else removes customers.
 */
@NullMarked
package io.padron.customers.reversal;

import org.jspecify.annotations.NullMarked;
