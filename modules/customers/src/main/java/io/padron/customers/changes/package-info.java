/**
 * Changes of single fields of customers, and the history of changes.
 *
 * <p>Public: {@link io.padron.customers.changes.CustomerChanges} (status and payment methods of one or several
 * customers, and the history), {@link io.padron.customers.changes.CustomerFieldTexts}, which compares two states of a
 * customer, and {@link io.padron.customers.changes.ThreeWayMerge}, which merges the changes of two users. This package
 * stores nothing itself and validates nothing.
 */
@NullMarked
package io.padron.customers.changes;

import org.jspecify.annotations.NullMarked;
