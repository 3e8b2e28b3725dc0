package io.padron.payments;

import io.padron.kernel.CountryCode;
import java.util.Map;

/**
 * A payment method to activate, as the user wrote it.
 *
 * @param type a type's code, in any case: {@code SPEI}
 * @param label its name for users and in files; unique among the active methods of the country
 * @param settings by their keys; blank ones count as absent
 */
public record NewPaymentMethod(String type, CountryCode country, String label, Map<String, String> settings) {

    public NewPaymentMethod {
        settings = Map.copyOf(settings);
    }
}
