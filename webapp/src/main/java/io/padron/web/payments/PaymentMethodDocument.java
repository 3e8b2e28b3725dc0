package io.padron.web.payments;

import io.padron.payments.PaymentMethodView;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A payment method as REST shows it. */
public record PaymentMethodDocument(
        String id,
        String type,
        String typeLabel,
        String country,
        String label,
        Map<String, String> settings,
        boolean customerReference,
        boolean active,
        Instant createdAt) {

    static PaymentMethodDocument of(PaymentMethodView method, Locale language) {
        return new PaymentMethodDocument(
                method.id().toString(),
                method.type(),
                method.typeLabel().in(language),
                method.country().value(),
                method.label(),
                new TreeMap<>(method.settings()),
                method.customerReference(),
                method.active(),
                method.createdAt());
    }
}
