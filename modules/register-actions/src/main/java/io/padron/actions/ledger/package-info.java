/**
 * What the batch job of an action writes down and reads.
 *
 * <p>Public: {@link io.padron.actions.ledger.ActionLedger} and the values it speaks in. The ledger is the truth: who claims
 * an action gets a fence that grows with each claim, and only who has the present one can move it forward.
 */
@NullMarked
package io.padron.actions.ledger;

import org.jspecify.annotations.NullMarked;
