package io.padron.payments;

/**
 * A payment method by which a customer pays.
 *
 * @param reference the customer's own payment reference, or empty where the method has none
 */
public record AssignedPaymentMethod(PaymentMethodId id, String label, String reference) {}
