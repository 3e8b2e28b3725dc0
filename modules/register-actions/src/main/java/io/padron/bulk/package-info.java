/**
 * Changes of all customers of a selection, processed in the background.
 *
 * <p>Public: {@link io.padron.bulk.BulkUpdates}, by which users submit, watch, cancel and undo; its value types; the
 * event {@link io.padron.bulk.BulkUpdateSubmitted}. The batch job uses {@code io.padron.bulk.ledger}; {@code store} is
 * internal. The customers module applies the change to each customer.
 */
@NullMarked
package io.padron.bulk;

import org.jspecify.annotations.NullMarked;
