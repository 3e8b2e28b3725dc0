package io.padron.web.customers;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What {@link CustomerFields} reads, described for OpenAPI; nothing is ever bound to it. */
@Schema(name = "NewCustomer")
record CustomerInput(
        @Schema(required = true, description = "ISO 3166-1 alpha-2.", example = "MX")
        String country,

        @Schema(
                required = true,
                enumeration = {"NATURAL", "LEGAL"})
        String personType,

        @Schema(description = "Of natural persons: the country's parts, or the whole where its pack allows it.")
        CustomerDocument.@Nullable NameDocument name,

        @Schema(description = "Of companies.") @Nullable String legalName,

        List<IdentityInput> identities,
        List<String> emails,
        List<String> phones,
        @Nullable String address,

        @Schema(description = "The organisation's own number of the customer; unique.") @Nullable
        String reference,

        List<CustomerDocument.ContactDocument> contacts,

        @Schema(required = true, description = "Ids of active payment methods; the first is the main one.")
        List<String> paymentMethods) {

    /** An identity number as somebody writes it. */
    @Schema(name = "NewIdentity")
    record IdentityInput(
            @Schema(required = true, example = "RFC") String kind,

            @Schema(required = true, example = "GODE561231GR8")
            String value) {}
}
