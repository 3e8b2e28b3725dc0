package io.padron.web.rest;

import io.padron.access.NotAllowedException;
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
 * Answers every refusal and every failure as {@code application/problem+json}. What should not happen is told in one plain
 * sentence, and in full to the log alone.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(Throwable error) {
        if (error instanceof ProblemException refused) {
            return Answers.problem(refused.problem(), headers);
        }
        if (error instanceof NotAllowedException) {
            return Answers.problem(Problem.ofTheProtocol(403), headers);
        }
        if (error instanceof ProcessingException) {
            // Nothing is asked of others here: it is a header of the request that cannot be parsed.
            return Answers.problem(Problem.ofTheProtocol(400), headers);
        }
        if (error instanceof WebApplicationException failed
                && failed.getResponse().getStatus() < 500) {
            return ofTheProtocol(failed.getResponse());
        }
        if (DatabaseOutage.isCauseOf(error)) {
            FailureLog.databaseAway(error);
            return Response.fromResponse(Answers.problem(Problem.databaseUnavailable(), headers))
                    .header(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER_SECONDS)
                    .build();
        }
        return Answers.problem(Problem.failure(FailureLog.write(error)), headers);
    }

    /** What Jakarta REST itself refuses; its headers stay, such as Allow with 405. */
    private Response ofTheProtocol(Response refused) {
        if (refused.getStatus() < 400) {
            return refused;
        }
        Response.ResponseBuilder builder =
                Response.fromResponse(Answers.problem(Problem.ofTheProtocol(refused.getStatus()), headers));
        refused.getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
                    && !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                values.forEach(value -> builder.header(name, value));
            }
        });
        return builder.build();
    }
}
