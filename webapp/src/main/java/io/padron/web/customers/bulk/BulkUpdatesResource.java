package io.padron.web.customers.bulk;

import io.padron.bulk.BulkUpdateCommandResult;
import io.padron.bulk.BulkUpdateId;
import io.padron.bulk.BulkUpdateView;
import io.padron.bulk.BulkUpdates;
import io.padron.bulk.SubmissionResult;
import io.padron.imports.files.outgoing.CsvReport;
import io.padron.kernel.PageRequest;
import io.padron.web.UiMessages;
import io.padron.web.customers.bulk.BulkUpdateDocument.BulkUpdatePageDocument;
import io.padron.web.rest.JsonBody;
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

/** Bulk updates of the customers that match a filter: submit, watch, cancel, undo. */
@Path("customers/actions")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Actions")
public class BulkUpdatesResource {

    @Inject
    BulkUpdates bulkUpdates;

    @Inject
    SkippedCustomersCsv report;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo address;

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change all customers that fit a filter",
            description =
                    "Runs in the background; customers registered later are not included. An empty filter selects all customers.")
    @Parameter(
            name = Idempotent.HEADER,
            in = ParameterIn.HEADER,
            schema = @Schema(type = SchemaType.STRING, maxLength = 200),
            description = Idempotent.DESCRIPTION)
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "NewBulkUpdate")))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(ref = "Action")))
    public Response submit(InputStream body) throws IOException {
        Optional<BulkUpdateView> before = IdempotentRequest.findEarlierResource()
                .flatMap(BulkUpdateId::parse)
                .flatMap(bulkUpdates::find);
        if (before.isPresent()) {
            return acceptedResponse(before.get());
        }
        SubmissionResult outcome = bulkUpdates.submit(BulkUpdateFields.readBulkUpdate(JsonBody.read(body)));
        if (outcome instanceof SubmissionResult.Submitted submitted) {
            return acceptedResponse(find(submitted.id().toString()));
        }
        throw Problem.invalid(((SubmissionResult.Refused) outcome).issues()).toException();
    }

    private Response acceptedResponse(BulkUpdateView bulkUpdate) {
        return JsonResponses.json(
                Response.accepted()
                        .location(address.getAbsolutePathBuilder()
                                .path(bulkUpdate.id().toString())
                                .build()),
                BulkUpdateDocument.of(bulkUpdate));
    }

    @GET
    @Operation(summary = "List the actions, newest first")
    @Parameter(
            name = "page",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "ActionPage")))
    public Response list() {
        QueryFields fields = QueryFields.of(address.getQueryParameters());
        PageRequest page = fields.page();
        fields.throwIfInvalid();
        return JsonResponses.ok(BulkUpdatePageDocument.of(bulkUpdates.list(page)));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Show how an action stands")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "Action")))
    public Response show(@PathParam("id") String id) {
        return JsonResponses.ok(BulkUpdateDocument.of(find(id)));
    }

    @POST
    @Path("{id}/cancel")
    @Operation(summary = "Stop an action; what was changed stays so")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(ref = "Action")))
    @APIResponse(responseCode = "409", description = "action-wrong-state")
    public Response cancel(@PathParam("id") String id) {
        return toResponse(id, bulkUpdates.cancel(find(id).id()));
    }

    @POST
    @Path("{id}/undo")
    @Operation(
            summary = "Give the customers that an ended action has changed back what they had",
            description = "Customers that have been changed since are kept, and are listed in left.csv.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(ref = "Action")))
    @APIResponse(responseCode = "409", description = "action-wrong-state")
    public Response undo(@PathParam("id") String id) {
        String reason = UiMessages.get("action-undone-reason", id).in(JsonResponses.acceptedLanguage(headers));
        return toResponse(id, bulkUpdates.undo(find(id).id(), reason));
    }

    @GET
    @Path("{id}/left.csv")
    @Produces({"text/csv", "*/*"})
    @Operation(summary = "The customers that the action or its undo left as they were, and why")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response listSkipped(@PathParam("id") String id) {
        BulkUpdateId bulkUpdate = find(id).id();
        return StreamedDownload.of(
                "accion-" + bulkUpdate + "-sin-cambio.csv",
                "text/csv;charset=UTF-8",
                out -> report.write(bulkUpdate, JsonResponses.acceptedLanguage(headers), CsvReport.to(out)));
    }

    private Response toResponse(String id, BulkUpdateCommandResult outcome) {
        if (outcome == BulkUpdateCommandResult.DONE) {
            return JsonResponses.json(Response.accepted(), BulkUpdateDocument.of(find(id)));
        }
        throw (outcome == BulkUpdateCommandResult.NOT_FOUND
                        ? Problem.notFound()
                        : Problem.of(409, "action-wrong-state", find(id).state().name()))
                .toException();
    }

    private BulkUpdateView find(String id) {
        return BulkUpdateId.parse(id).flatMap(bulkUpdates::find).orElseThrow(() -> Problem.notFound()
                .toException());
    }
}
