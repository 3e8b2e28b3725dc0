package io.padron.payments;

import java.util.Map;

/**
 * The new values of a payment method; its type and country stay.
 *
 * @param seenVersion the version on which the change is based; the change is refused when the method has another
 *         version
 * @param label as {@link NewPaymentMethod#label}
 * @param settings all of them, by their keys; an absent or blank one is removed
 */
public record PaymentMethodChange(long seenVersion, String label, Map<String, String> settings) {

    public PaymentMethodChange {
        settings = Map.copyOf(settings);
    }
}
