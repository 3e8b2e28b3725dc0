package io.padron.web.imports;

import io.padron.id.spi.PersonType;
import io.padron.imports.ImportCommandResult;
import io.padron.imports.ImportId;
import io.padron.imports.ImportView;
import io.padron.imports.Imports;
import io.padron.imports.LoadMode;
import io.padron.imports.NewImport;
import io.padron.imports.UploadResult;
import io.padron.jobs.reports.ImportReports;
import io.padron.kernel.CountryCode;
import io.padron.kernel.PageRequest;
import io.padron.web.imports.ImportDocument.ImportPageDocument;
import io.padron.web.imports.ImportDocument.ReceivedDocument;
import io.padron.web.rest.JsonResponses;
import io.padron.web.rest.Problem;
import io.padron.web.rest.QueryFields;
import io.padron.web.rest.StreamedDownload;
import io.padron.web.rest.idempotency.Idempotent;
import io.padron.web.rest.idempotency.IdempotentRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
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

/** Files of customers: send, watch, load, cancel, read what came of them. */
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Imports")
public class ImportsResource {
    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    Imports imports;

    @Inject
    ImportReports reports;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo address;

    @POST
    @Idempotent
    @Consumes({CSV, XLSX})
    @Operation(summary = "Send a file", description = "The body is the file itself, of up to 2 GiB (2,048 MB).")
    @Parameter(name = "country", in = ParameterIn.QUERY, required = true, schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "personType",
            in = ParameterIn.QUERY,
            required = true,
            schema = @Schema(enumeration = {"NATURAL", "LEGAL"}))
    @Parameter(
            name = "load",
            in = ParameterIn.QUERY,
            schema = @Schema(enumeration = {"auto", "manual"}),
            description =
                    "Absent: load when no row is rejected and nothing of the file was left out: a column with data that is"
                            + " not used, rows that a workbook hides, a further sheet with data. Else the import waits as"
                            + " VALIDATED for POST /imports/{id}/load or cancel. auto: load the good rows in any case; what"
                            + " was left out stands in unusedColumns, hiddenRows and unreadSheets. manual: always wait.")
    @Parameter(
            name = "paymentMethod",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "For files without that column.")
    @Parameter(
            name = Idempotent.HEADER,
            in = ParameterIn.HEADER,
            schema = @Schema(type = SchemaType.STRING, maxLength = 200),
            description = Idempotent.DESCRIPTION)
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(ref = "ImportReceived")))
    @APIResponse(responseCode = "409", description = "no-payment-method")
    @APIResponse(responseCode = "413", description = "file-too-large: more than 2 GiB (2,048 MB)")
    @APIResponse(
            responseCode = "415",
            description = "Neither CSV nor XLSX; a form in place of the file itself: file-as-body.")
    @APIResponse(responseCode = "507", description = "no-room")
    public Response upload(
            @Parameter(description = "Percent-encoded UTF-8.") @HeaderParam("X-File-Name") @Nullable String fileName,
            InputStream body)
            throws IOException {
        Optional<String> before = IdempotentRequest.findEarlierResource();
        if (before.isPresent()) {
            return receivedResponse(before.get(), null);
        }
        NewImport order = toNewImport(fileName);
        UploadResult outcome;
        try {
            outcome = imports.upload(
                    order,
                    new LengthCheckedStream(
                            body,
                            LengthCheckedStream.parseLength(headers.getHeaderString(HttpHeaders.CONTENT_LENGTH))));
        } catch (EOFException cut) {
            throw Problem.of(400, "upload-cut-short").toException();
        }
        if (outcome instanceof UploadResult.RunStarted runStarted) {
            return receivedResponse(
                    runStarted.id().toString(),
                    runStarted.sameFileAs().map(ImportId::toString).orElse(null));
        }
        throw UploadRefusals.toProblem(outcome).toException();
    }

    private Response receivedResponse(String id, @Nullable String sameFileAs) {
        return JsonResponses.json(
                Response.accepted()
                        .location(address.getAbsolutePathBuilder().path(id).build()),
                new ReceivedDocument(id, sameFileAs));
    }

    @GET
    @Operation(summary = "List the imports, newest first")
    @Parameter(
            name = "page",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "ImportPage")))
    public Response list() {
        QueryFields fields = QueryFields.of(address.getQueryParameters());
        PageRequest page = fields.page();
        fields.throwIfInvalid();
        return JsonResponses.ok(ImportPageDocument.of(imports.list(page), acceptedLanguage()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Show how an import stands")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "Import")))
    public Response show(@PathParam("id") String id) {
        return JsonResponses.ok(ImportDocument.of(requireImport(id), acceptedLanguage()));
    }

    @POST
    @Path("{id}/load")
    @Operation(summary = "Load what was validated")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(ref = "Import")))
    @APIResponse(responseCode = "409", description = "import-wrong-state")
    public Response load(@PathParam("id") String id) {
        return toResponse(id, imports.startLoading(requireImport(id).id()));
    }

    @POST
    @Path("{id}/cancel")
    @Operation(summary = "Stop an import; what was loaded stays")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(ref = "Import")))
    @APIResponse(responseCode = "409", description = "import-wrong-state")
    public Response cancel(@PathParam("id") String id) {
        return toResponse(id, imports.cancel(requireImport(id).id()));
    }

    @POST
    @Path("{id}/pause")
    @Operation(summary = "Pause an import at once, until it is resumed or cancelled")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(ref = "Import")))
    @APIResponse(responseCode = "409", description = "import-wrong-state")
    public Response pause(@PathParam("id") String id) {
        return toResponse(id, imports.pause(requireImport(id).id()));
    }

    @POST
    @Path("{id}/resume")
    @Operation(summary = "Resume a paused import at its position")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(ref = "Import")))
    @APIResponse(responseCode = "409", description = "import-wrong-state")
    public Response resume(@PathParam("id") String id) {
        return toResponse(id, imports.resume(requireImport(id).id()));
    }

    @POST
    @Path("{id}/undo")
    @Operation(
            summary = "Take back the customers that an ended import has made",
            description =
                    "Customers that have been changed since are kept, and are listed in kept.csv. Not reversible.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(ref = "Import")))
    @APIResponse(responseCode = "409", description = "import-wrong-state")
    public Response undo(@PathParam("id") String id) {
        return toResponse(id, imports.undo(requireImport(id).id()));
    }

    @GET
    @Path("{id}/kept.csv")
    @Produces({CSV, MediaType.WILDCARD})
    @Operation(summary = "The customers that an undo kept because they had been changed")
    @APIResponse(responseCode = "200", content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response downloadKept(@PathParam("id") String id) {
        ImportId run = requireImport(id).id();
        return csvResponse("importacion-" + id + "-conservados.csv", out -> reports.writeKeptCustomers(run, out));
    }

    @GET
    @Path("{id}/outcomes.csv")
    @Produces({CSV, MediaType.WILDCARD})
    @Operation(summary = "What became of each row")
    @APIResponse(responseCode = "200", content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response downloadOutcomes(@PathParam("id") String id) {
        ImportId run = requireImport(id).id();
        Locale language = acceptedLanguage();
        return csvResponse("importacion-" + id + "-resultados.csv", out -> reports.writeOutcomes(run, language, out));
    }

    @GET
    @Path("{id}/duplicates.csv")
    @Produces({CSV, MediaType.WILDCARD})
    @Operation(summary = "The rows that were not added because they double another, ready to be sent again")
    @APIResponse(responseCode = "200", content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response downloadDuplicates(@PathParam("id") String id) {
        ImportId run = requireImport(id).id();
        return csvResponse("importacion-" + id + "-duplicados.csv", out -> reports.writeDuplicates(run, out));
    }

    private NewImport toNewImport(@Nullable String fileName) {
        QueryFields fields = QueryFields.of(address.getQueryParameters());
        fields.addMissing("country");
        fields.addMissing("personType");
        Optional<CountryCode> country = fields.country("country");
        Optional<PersonType> personType = fields.choice("personType", PersonType.class);
        LoadMode mode = fields.parsed("load", LoadMode::parse).orElse(LoadMode.WHEN_CLEAN);
        String paymentMethod = fields.text("paymentMethod");
        fields.throwIfInvalid();
        boolean workbook = headers.getMediaType() != null
                && headers.getMediaType().toString().startsWith(XLSX);
        String name = FileName.fromHeader(fileName, workbook ? "archivo.xlsx" : "archivo.csv");
        return new NewImport(name, country.orElseThrow(), personType.orElseThrow(), mode, paymentMethod);
    }

    private Response toResponse(String id, ImportCommandResult outcome) {
        if (outcome == ImportCommandResult.DONE) {
            return JsonResponses.json(Response.accepted(), ImportDocument.of(requireImport(id), acceptedLanguage()));
        }
        throw (outcome == ImportCommandResult.NOT_FOUND
                        ? Problem.notFound()
                        : Problem.of(
                                409,
                                "import-wrong-state",
                                requireImport(id).state().name()))
                .toException();
    }

    private ImportView requireImport(String id) {
        return ImportId.parse(id).flatMap(imports::find).orElseThrow(() -> Problem.notFound()
                .toException());
    }

    private Locale acceptedLanguage() {
        return JsonResponses.acceptedLanguage(headers);
    }

    private static Response csvResponse(String fileName, StreamingOutput rows) {
        return StreamedDownload.of(fileName, CSV + ";charset=UTF-8", rows);
    }
}
