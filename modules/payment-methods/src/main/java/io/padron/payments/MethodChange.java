package io.padron.payments;

import java.util.Map;

/**
 * What somebody wants a payment method to be from now on; its type and country stay.
 *
 * @param seenVersion the version on which the change was made; another one by now refuses it
 * @param label as {@link NewPaymentMethod#label}
 * @param settings all of them, by their keys; one left out or blank is taken away
 */
public record MethodChange(long seenVersion, String label, Map<String, String> settings) {

    public MethodChange {
        settings = Map.copyOf(settings);
    }
}
