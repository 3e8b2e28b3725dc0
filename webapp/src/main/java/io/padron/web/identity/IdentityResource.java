package io.padron.web.identity;

import io.padron.id.spi.PersonType;
import io.padron.identity.IdentityKindView;
import io.padron.identity.IdentityNumberQuery;
import io.padron.identity.IdentityNumbers;
import io.padron.identity.IdentityVerdict;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Issue;
import io.padron.kernel.PersonName;
import io.padron.web.identity.IdentityDocuments.KindDocument;
import io.padron.web.identity.IdentityDocuments.PackDocument;
import io.padron.web.identity.IdentityDocuments.VerdictDocument;
import io.padron.web.rest.JsonBody;
import io.padron.web.rest.JsonFields;
import io.padron.web.rest.JsonResponses;
import io.padron.web.rest.Problem;
import io.padron.web.rest.QueryFields;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Identity numbers: their kinds, the verdict about a number, and the packs. */
@Path("identity")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Identity")
public class IdentityResource {
    private static final Set<String> FIELDS = Set.of("country", "kind", "personType", "value");

    @Inject
    IdentityNumbers identityNumbers;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo address;

    @GET
    @Path("kinds")
    @Operation(summary = "List a country's kinds of identity number")
    @Parameter(name = "country", in = ParameterIn.QUERY, required = true, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "IdentityKindList")))
    public Response listKinds() {
        QueryFields fields = QueryFields.of(address.getQueryParameters());
        fields.addMissing("country");
        Optional<CountryCode> country = fields.country("country");
        fields.throwIfInvalid();
        List<IdentityKindView> kinds = identityNumbers.kindsOf(country.orElseThrow());
        if (kinds.isEmpty()) {
            String code = "unknown-country";
            throw Problem.invalid(Issue.error(
                            "country", code, Problem.message(code, country.get().value())))
                    .toException();
        }
        return JsonResponses.ok(kinds.stream()
                .map(kind -> KindDocument.of(kind, acceptedLanguage()))
                .toList());
    }

    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Judge a number; nothing is stored")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "IdentityNumberQuery")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "IdentityVerdict")))
    public Response checkNumber(InputStream body) throws IOException {
        IdentityVerdict verdict = identityNumbers.check(readQuery(JsonFields.of(JsonBody.read(body))));
        if (verdict instanceof IdentityVerdict.Accepted accepted) {
            return JsonResponses.ok(VerdictDocument.of(accepted, acceptedLanguage()));
        }
        if (verdict instanceof IdentityVerdict.Rejected rejected) {
            return JsonResponses.ok(VerdictDocument.of(rejected, acceptedLanguage()));
        }
        IdentityVerdict.Reason reason = ((IdentityVerdict.UnknownKind) verdict).reason();
        String field = reason.code().equals("unknown-country") ? "country" : "kind";
        throw Problem.invalid(Issue.error(field, reason.code(), reason.message()))
                .toException();
    }

    @GET
    @Path("packs")
    @Operation(summary = "List the country packs, quarantined ones included")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "PackList")))
    public Response listPacks() {
        return JsonResponses.ok(identityNumbers.packs().stream()
                .map(pack -> PackDocument.of(pack, acceptedLanguage()))
                .toList());
    }

    private static IdentityNumberQuery readQuery(JsonFields fields) {
        fields.requireOnly(FIELDS);
        @Nullable CountryCode country = fields.requireCountry("country");
        String kind = fields.requiredText("kind");
        Optional<PersonType> personType = fields.choice("personType", PersonType.class);
        String value = fields.text("value");
        fields.throwIfInvalid();
        return new IdentityNumberQuery(Objects.requireNonNull(country), kind, value, personType, PersonName.NONE, "");
    }

    private Locale acceptedLanguage() {
        return JsonResponses.acceptedLanguage(headers);
    }
}
