package io.padron.web.payments;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What activating a payment method takes, described for OpenAPI; nothing is ever bound to it. */
@Schema(name = "NewPaymentMethod")
record PaymentMethodInput(
        @Schema(
                required = true,
                description = "BANK_TRANSFER, CASH or CARD, or one of the country's own.",
                example = "SPEI")
        String type,

        @Schema(required = true, example = "MX") String country,
        @Schema(required = true) String label,
        Map<String, String> settings) {}
