package io.padron.web.customers.rest;

import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerSort;
import io.padron.customers.CustomerStatus;
import io.padron.customers.CustomerView;
import io.padron.customers.Customers;
import io.padron.customers.RegistrationResult;
import io.padron.customers.UpdateResult;
import io.padron.id.spi.PersonType;
import io.padron.kernel.CustomerId;
import io.padron.kernel.Issue;
import io.padron.web.rest.JsonBody;
import io.padron.web.rest.JsonResponses;
import io.padron.web.rest.Problem;
import io.padron.web.rest.ProblemException;
import io.padron.web.rest.QueryFields;
import io.padron.web.rest.idempotency.Idempotent;
import io.padron.web.rest.idempotency.IdempotentRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
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

/** The customers: register, find, list, change. */
@Path("customers")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Customers")
public class CustomersResource {
    private static final String PERSON_TYPE_FIXED = "person-type-fixed";
    static final String MERGE_PATCH = "application/merge-patch+json";

    @Inject
    Customers customers;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo address;

    @Context
    Request request;

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Register a customer")
    @Parameter(
            name = Idempotent.HEADER,
            in = ParameterIn.HEADER,
            schema = @Schema(type = SchemaType.STRING, maxLength = 200),
            description = Idempotent.DESCRIPTION)
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "NewCustomer")))
    @APIResponse(
            responseCode = "201",
            description = "Registered; Location and ETag are the customer's.",
            content = @Content(schema = @Schema(ref = "Customer")))
    @APIResponse(responseCode = "409", description = "no-payment-method, duplicate-identity or reference-taken.")
    public Response register(InputStream body) throws IOException {
        Optional<CustomerView> before = IdempotentRequest.findEarlierResource()
                .map(number -> new CustomerId(Long.parseLong(number)))
                .flatMap(customers::findById);
        if (before.isPresent()) {
            return createdResponse(before.get());
        }
        RegistrationResult outcome = customers.register(CustomerFields.readNewCustomer(JsonBody.read(body)));
        if (outcome instanceof RegistrationResult.Registered registered) {
            return createdResponse(registered.customer());
        }
        if (outcome instanceof RegistrationResult.NoPaymentMethod none) {
            throw Problem.conflict(none.issue()).toException();
        }
        throw outcome instanceof RegistrationResult.Duplicate duplicate
                ? duplicateProblem(duplicate)
                : invalidProblem(((RegistrationResult.Refused) outcome).issues());
    }

    private Response createdResponse(CustomerView customer) {
        return withCustomer(
                Response.created(address.getAbsolutePathBuilder()
                        .path(customer.id().toString())
                        .build()),
                customer);
    }

    @GET
    @Operation(summary = "List customers")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description =
                    "The starts of words of the name, an identity number, the reference, the id, an email or a phone.")
    @Parameter(name = "country", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "personType", in = ParameterIn.QUERY, schema = @Schema(enumeration = {"NATURAL", "LEGAL"}))
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(enumeration = {"ACTIVE", "INACTIVE"}))
    @Parameter(
            name = "import",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "Those that came from this import.")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            schema = @Schema(enumeration = {"id", "-id", "name", "-name", "createdAt", "-createdAt"}))
    @Parameter(
            name = "page",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "CustomerPage")))
    public Response list() {
        QueryFields fields = QueryFields.of(address.getQueryParameters());
        CustomerQuery query = new CustomerQuery(
                fields.text("q"),
                CustomerQuery.Filters.of(
                        fields.country("country"),
                        fields.choice("personType", PersonType.class),
                        fields.choice("status", CustomerStatus.class),
                        Optional.of(fields.text("import")).filter(id -> !id.isEmpty())),
                fields.parsed("sort", CustomerSort::parse).orElse(CustomerSort.NEWEST),
                fields.page());
        fields.throwIfInvalid();
        return JsonResponses.ok(CustomerPageDocument.of(customers.list(query)));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Show a customer")
    @APIResponse(
            responseCode = "200",
            description = "The ETag is its version.",
            content = @Content(schema = @Schema(ref = "Customer")))
    public Response show(@PathParam("id") String id) {
        CustomerView customer = find(id);
        Response.ResponseBuilder unmet = request.evaluatePreconditions(entityTag(customer));
        if (unmet == null) {
            return withCustomer(Response.ok(), customer);
        }
        Response unchanged = unmet.build();
        if (unchanged.getStatus() == Response.Status.PRECONDITION_FAILED.getStatusCode()) {
            throw versionConflict();
        }
        return unchanged;
    }

    @PATCH
    @Path("{id}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Change a customer",
            description =
                    "A JSON merge patch: absent members stay, null takes off, lists are replaced. The person type never changes.")
    @RequestBody(required = true, content = @Content(mediaType = MERGE_PATCH, schema = @Schema(ref = "CustomerPatch")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "Customer")))
    @APIResponse(responseCode = "409", description = "duplicate-identity or reference-taken.")
    @APIResponse(responseCode = "412", description = "Another user changed it meanwhile.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response change(
            @PathParam("id") String id,
            @Parameter(required = true, description = "The ETag that came with the customer.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            InputStream body)
            throws IOException {
        CustomerView customer = find(id);
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(428, "version-required").toException();
        }
        if (request.evaluatePreconditions(entityTag(customer)) != null) {
            throw versionConflict();
        }
        CustomerPatch patch = CustomerPatch.of(customer, JsonResponses.acceptedLanguage(headers));
        UpdateResult outcome = customers.update(customer.id(), customer.version(), patch.apply(JsonBody.read(body)));
        if (outcome instanceof UpdateResult.Updated updated) {
            return withCustomer(Response.ok(), updated.customer());
        }
        if (outcome instanceof UpdateResult.VersionConflict) {
            throw versionConflict();
        }
        if (outcome instanceof UpdateResult.NotFound) {
            throw Problem.notFound().toException();
        }
        throw outcome instanceof RegistrationResult.Duplicate duplicate
                ? duplicateProblem(duplicate)
                : invalidProblem(((RegistrationResult.Refused) outcome).issues());
    }

    private CustomerView find(String id) {
        return CustomerId.parse(id).flatMap(customers::findById).orElseThrow(() -> Problem.notFound()
                .toException());
    }

    private Response withCustomer(Response.ResponseBuilder response, CustomerView customer) {
        return JsonResponses.json(
                response.tag(entityTag(customer)),
                CustomerDocument.of(customer, JsonResponses.acceptedLanguage(headers)));
    }

    private static EntityTag entityTag(CustomerView customer) {
        return new EntityTag(Long.toString(customer.version()));
    }

    private static ProblemException versionConflict() {
        return Problem.of(412, "version-conflict").toException();
    }

    private static ProblemException invalidProblem(List<Issue> issues) {
        Problem problem = Problem.invalid(issues);
        boolean personType = issues.stream().anyMatch(issue -> issue.code().equals(PERSON_TYPE_FIXED));
        return (personType ? problem.withCode(PERSON_TYPE_FIXED) : problem).toException();
    }

    private static ProblemException duplicateProblem(RegistrationResult.Duplicate duplicate) {
        return Problem.duplicate(
                        duplicate.issue(),
                        duplicate.code(),
                        duplicate.existing().toString())
                .toException();
    }
}
