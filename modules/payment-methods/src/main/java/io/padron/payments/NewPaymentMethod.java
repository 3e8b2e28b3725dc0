package io.padron.payments;

import io.padron.kernel.CountryCode;
import java.util.Map;

/**
 * A payment method to activate, as somebody wrote it.
 *
 * @param type a type's code, of any case: {@code SPEI}
 * @param label what people call it and files name it by; unique among the active methods of the country
 * @param settings by their keys; blank ones count as absent
 */
public record NewPaymentMethod(String type, CountryCode country, String label, Map<String, String> settings) {

    public NewPaymentMethod {
        settings = Map.copyOf(settings);
    }
}
