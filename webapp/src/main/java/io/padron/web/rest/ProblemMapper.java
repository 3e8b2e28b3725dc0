package io.padron.web.rest;

import io.padron.access.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Answers every refusal and every failure as {@code application/problem+json}. What should not happen is told in one plain
 * sentence, and in full to the log alone.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(Throwable error) {
        if (error instanceof ProblemException refused) {
            return Answers.problem(refused.problem(), headers);
        }
        if (error instanceof NotAllowedException) {
            return Answers.problem(Problem.of(403, "not-allowed"), headers);
        }
        if (error instanceof WebApplicationException failed
                && failed.getResponse().getStatus() < 500) {
            return ofTheProtocol(failed.getResponse());
        }
        LOG.log(Level.ERROR, "A request failed", error);
        return Answers.problem(Problem.of(500, "unexpected"), headers);
    }

    /** What Jakarta REST itself refuses; its headers stay, such as Allow with 405. */
    private Response ofTheProtocol(Response refused) {
        int status = refused.getStatus();
        if (status < 400) {
            return refused;
        }
        Response answer = Answers.problem(
                switch (status) {
                    case 400 -> Problem.of(status, "malformed-request");
                    case 404 -> Problem.notFound();
                    case 405 -> Problem.of(status, "method-not-allowed");
                    case 406 -> Problem.of(status, "not-acceptable");
                    case 413 -> Problem.of(status, "too-large");
                    case 415 -> Problem.of(status, "unsupported-media-type");
                    default -> Problem.of(status, "refused");
                },
                headers);
        Response.ResponseBuilder builder = Response.fromResponse(answer);
        refused.getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
                    && !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                values.forEach(value -> builder.header(name, value));
            }
        });
        return builder.build();
    }
}
