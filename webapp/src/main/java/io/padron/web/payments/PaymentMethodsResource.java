package io.padron.web.payments;

import io.padron.kernel.CountryCode;
import io.padron.payments.ActivationResult;
import io.padron.payments.NewPaymentMethod;
import io.padron.payments.PaymentMethodId;
import io.padron.payments.PaymentMethodView;
import io.padron.payments.PaymentMethods;
import io.padron.web.rest.JsonBody;
import io.padron.web.rest.JsonFields;
import io.padron.web.rest.JsonResponses;
import io.padron.web.rest.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The organisation's payment methods: list and activate. */
@Path("payment-methods")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Payment methods")
public class PaymentMethodsResource {
    private static final Set<String> FIELDS = Set.of("type", "country", "label", "settings");

    @Inject
    PaymentMethods methods;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo address;

    @GET
    @Operation(summary = "List the active payment methods, oldest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "PaymentMethodList")))
    public Response list() {
        return JsonResponses.ok(
                methods.findActive().stream().map(this::toDocument).toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Show a payment method")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "PaymentMethod")))
    public Response show(@PathParam("id") String id) {
        return PaymentMethodId.parse(id)
                .flatMap(methods::findById)
                .map(method -> JsonResponses.ok(toDocument(method)))
                .orElseThrow(() -> Problem.notFound().toException());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Activate a payment method")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "NewPaymentMethod")))
    @APIResponse(
            responseCode = "201",
            description = "Active at once.",
            content = @Content(schema = @Schema(ref = "PaymentMethod")))
    public Response activate(InputStream body) throws IOException {
        ActivationResult outcome = methods.activate(readNewMethod(JsonFields.of(JsonBody.read(body))));
        if (outcome instanceof ActivationResult.Activated activated) {
            String id = activated.method().id().toString();
            return JsonResponses.json(
                    Response.created(address.getAbsolutePathBuilder().path(id).build()),
                    toDocument(activated.method()));
        }
        throw Problem.invalid(((ActivationResult.Refused) outcome).issues()).toException();
    }

    private static NewPaymentMethod readNewMethod(JsonFields fields) {
        fields.requireOnly(FIELDS);
        String type = fields.text("type");
        @Nullable CountryCode country = fields.requireCountry("country");
        String label = fields.text("label");
        Map<String, String> settings = fields.textsByName("settings");
        fields.throwIfInvalid();
        return new NewPaymentMethod(type, Objects.requireNonNull(country), label, settings);
    }

    private PaymentMethodDocument toDocument(PaymentMethodView method) {
        return PaymentMethodDocument.of(method, JsonResponses.acceptedLanguage(headers));
    }
}
