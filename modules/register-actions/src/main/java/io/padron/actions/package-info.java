/**
 * Changes of all customers that fit a filter, as work that goes on by itself.
 *
 * <p>Public: {@link io.padron.actions.Actions}, by which people submit, watch, cancel and undo; the values it speaks in; the
 * event {@link io.padron.actions.ActionSubmitted}. What the batch job writes down lies in {@code io.padron.actions.ledger};
 * how it is kept, in {@code store}, is nobody else's. What a change does to a customer is known to the module customers.
 */
@NullMarked
package io.padron.actions;

import org.jspecify.annotations.NullMarked;
