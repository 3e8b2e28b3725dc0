/**
 * What is done to customers besides registering and editing them, and what has been done to them.
 *
 * <p>Public: {@link io.padron.customers.changes.CustomerChanges} (status and payment methods, of one or of many, and who
 * changed what), {@link io.padron.customers.changes.CustomerFacts}, by which two states of a customer are compared, and
 * {@link io.padron.customers.changes.ThreeWayMerge}, by which two people's changes become one. It stores nothing itself and never decides whether what was entered is right.
 */
@NullMarked
package io.padron.customers.changes;

import org.jspecify.annotations.NullMarked;
