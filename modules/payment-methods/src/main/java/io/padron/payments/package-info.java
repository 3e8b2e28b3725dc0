/**
 * The payment methods that the organisation has activated, and those assigned to each customer.
 *
 * <p>Public: {@link io.padron.payments.PaymentMethods} (types, activation, active methods), {@link
 * io.padron.payments.PaymentMethodAssignments} (the methods and payment references of customers) and their records.
 * Entities are hidden. This package identifies a customer by number only, and depends on no particular country: a
 * country's own types and the checks of their settings come from its pack. It charges no payments.
 */
@NullMarked
package io.padron.payments;

import org.jspecify.annotations.NullMarked;
