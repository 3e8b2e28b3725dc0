package io.padron.web.customers.actions;

import io.padron.actions.ActionId;
import io.padron.actions.ActionOrder;
import io.padron.actions.ActionView;
import io.padron.actions.Actions;
import io.padron.actions.Submission;
import io.padron.imports.files.outgoing.CsvReport;
import io.padron.kernel.PageRequest;
import io.padron.web.Words;
import io.padron.web.customers.actions.ActionDocument.PageDocument;
import io.padron.web.rest.Answers;
import io.padron.web.rest.Download;
import io.padron.web.rest.JsonBody;
import io.padron.web.rest.Problem;
import io.padron.web.rest.QueryFields;
import io.padron.web.rest.once.Once;
import io.padron.web.rest.once.OnceRequest;
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

/** Changes of all customers that fit a filter: submit, watch, cancel, undo. */
@Path("customers/actions")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Actions")
public class ActionsResource {

    @Inject
    Actions actions;

    @Inject
    LeftReport report;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo address;

    @POST
    @Once
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change all customers that fit a filter",
            description =
                    "Goes on by itself; customers that come later are not touched. An empty filter means everybody.")
    @Parameter(
            name = Once.HEADER,
            in = ParameterIn.HEADER,
            schema = @Schema(type = SchemaType.STRING, maxLength = 200),
            description = Once.DESCRIPTION)
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "NewAction")))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(ref = "Action")))
    public Response submit(InputStream body) throws IOException {
        Optional<ActionView> before =
                OnceRequest.madeBefore().flatMap(ActionId::parse).flatMap(actions::find);
        if (before.isPresent()) {
            return accepted(before.get());
        }
        Submission outcome = actions.submit(ActionFields.newAction(JsonBody.read(body)));
        if (outcome instanceof Submission.Submitted submitted) {
            return accepted(find(submitted.id().toString()));
        }
        throw Problem.invalid(((Submission.Refused) outcome).issues()).exception();
    }

    private Response accepted(ActionView action) {
        return Answers.json(
                Response.accepted()
                        .location(address.getAbsolutePathBuilder()
                                .path(action.id().toString())
                                .build()),
                ActionDocument.of(action));
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
        fields.demandSound();
        return Answers.ok(PageDocument.of(actions.list(page)));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Show how an action stands")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "Action")))
    public Response show(@PathParam("id") String id) {
        return Answers.ok(ActionDocument.of(find(id)));
    }

    @POST
    @Path("{id}/cancel")
    @Operation(summary = "Stop an action; what was changed stays so")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(ref = "Action")))
    @APIResponse(responseCode = "409", description = "action-wrong-state")
    public Response cancel(@PathParam("id") String id) {
        return ordered(id, actions.cancel(find(id).id()));
    }

    @POST
    @Path("{id}/undo")
    @Operation(
            summary = "Give the customers that an ended action has changed back what they had",
            description = "Those that somebody has changed since stay, and are listed in left.csv.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(ref = "Action")))
    @APIResponse(responseCode = "409", description = "action-wrong-state")
    public Response undo(@PathParam("id") String id) {
        String reason = Words.get("action-undone-reason", id).in(Answers.language(headers));
        return ordered(id, actions.undo(find(id).id(), reason));
    }

    @GET
    @Path("{id}/left.csv")
    @Produces({"text/csv", "*/*"})
    @Operation(summary = "The customers that the action or its undo left as they were, and why")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response left(@PathParam("id") String id) {
        ActionId action = find(id).id();
        return Download.of(
                "accion-" + action + "-sin-cambio.csv",
                "text/csv;charset=UTF-8",
                out -> report.write(action, Answers.language(headers), CsvReport.to(out)));
    }

    private Response ordered(String id, ActionOrder outcome) {
        if (outcome == ActionOrder.DONE) {
            return Answers.json(Response.accepted(), ActionDocument.of(find(id)));
        }
        throw (outcome == ActionOrder.NOT_FOUND
                        ? Problem.notFound()
                        : Problem.of(409, "action-wrong-state", find(id).state().name()))
                .exception();
    }

    private ActionView find(String id) {
        return ActionId.parse(id).flatMap(actions::find).orElseThrow(() -> Problem.notFound()
                .exception());
    }
}
