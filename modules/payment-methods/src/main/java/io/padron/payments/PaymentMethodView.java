package io.padron.payments;

import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;
import java.time.Instant;
import java.util.Map;

/**
 * A payment method that was activated.
 *
 * @param type the type's code
 * @param typeLabel the type's label; the code when its pack was removed
 * @param settings in normal form, by key
 * @param customerReference whether each customer gets a payment reference
 * @param version grows with each change; a change names the version on which it is based
 */
public record PaymentMethodView(
        PaymentMethodId id,
        String type,
        Message typeLabel,
        CountryCode country,
        String label,
        Map<String, String> settings,
        boolean customerReference,
        boolean active,
        Instant createdAt,
        long version) {

    public PaymentMethodView {
        settings = Map.copyOf(settings);
    }
}
