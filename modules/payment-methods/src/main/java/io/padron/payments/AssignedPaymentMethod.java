package io.padron.payments;

/**
 * A payment method by which a customer pays.
 *
 * @param reference the customer's own payment reference; empty when the method has none
 */
public record AssignedPaymentMethod(PaymentMethodId id, String label, String reference) {}
