/**
 * The payment methods that the organisation has activated, and those assigned to each customer.
 *
 * <p>Public: {@link io.padron.payments.PaymentMethods} (types, activation, what is active),
 * {@link io.padron.payments.PaymentMethodAssignments} (which customer pays how, with which payment reference) and the records they
 * speak in. Entities are hidden. This package knows a customer by number only, and no country by name: a country's own
 * types and the checks of their settings come from its pack. It never charges anybody.
 */
@NullMarked
package io.padron.payments;

import org.jspecify.annotations.NullMarked;
