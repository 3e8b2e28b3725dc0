package io.padron.actions;

import io.padron.kernel.CustomerId;

/**
 * A customer who was meant and is as it was.
 *
 * @param undo whether the undo left it, and not the action itself
 * @param code why, as in {@link io.padron.customers.mass.MassOutcome}
 */
public record LeftCustomer(boolean undo, CustomerId customer, String code) {}
