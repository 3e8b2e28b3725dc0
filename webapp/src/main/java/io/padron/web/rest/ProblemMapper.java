package io.padron.web.rest;

import io.padron.access.AccessDeniedException;
import io.padron.schema.DatabaseOutage;
import io.padron.web.FailureLog;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Answers every refusal and failure as {@code application/problem+json}. An unexpected failure is one plain sentence in
 * the response, and complete in the log only.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(Throwable error) {
        if (error instanceof ProblemException refused) {
            return JsonResponses.problem(refused.problem(), headers);
        }
        if (error instanceof AccessDeniedException) {
            return JsonResponses.problem(Problem.ofHttpStatus(403), headers);
        }
        if (error instanceof ProcessingException) {
            // Nothing is asked of others here: it is a header of the request that cannot be parsed.
            return JsonResponses.problem(Problem.ofHttpStatus(400), headers);
        }
        if (error instanceof WebApplicationException failed
                && failed.getResponse().getStatus() < 500) {
            return toHttpProblem(failed.getResponse());
        }
        if (DatabaseOutage.isCauseOf(error)) {
            FailureLog.logDatabaseUnavailable(error);
            return Response.fromResponse(JsonResponses.problem(Problem.databaseUnavailable(), headers))
                    .header(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER_SECONDS)
                    .build();
        }
        return JsonResponses.problem(Problem.ofFailure(FailureLog.logFailure(error)), headers);
    }

    /** What Jakarta REST itself refuses; its headers stay, such as Allow with 405. */
    private Response toHttpProblem(Response refused) {
        if (refused.getStatus() < 400) {
            return refused;
        }
        Response.ResponseBuilder builder =
                Response.fromResponse(JsonResponses.problem(Problem.ofHttpStatus(refused.getStatus()), headers));
        refused.getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
                    && !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                values.forEach(value -> builder.header(name, value));
            }
        });
        return builder.build();
    }
}
