package io.padron.web.payments;

import io.padron.payments.PaymentMethodView;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A payment method as REST shows it. */
@Schema(name = "PaymentMethod")
public record PaymentMethodDocument(
        String id,
        String type,

        @Schema(description = "What people call the type.") String typeLabel,

        String country,

        @Schema(description = "What people call the method, and files name it by.")
        String label,

        @Schema(description = "In normal form, such as clabe.")
        Map<String, String> settings,

        @Schema(description = "Whether each customer gets a payment reference of their own.")
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
