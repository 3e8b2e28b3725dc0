package io.padron.web.rest.idempotency;

import io.padron.access.idempotency.BeginResult;
import io.padron.access.idempotency.IdempotencyKeys;
import io.padron.access.idempotency.StoredResponse;
import io.padron.web.rest.Problem;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** Stands before and behind what is to be done once. Requests without a key pass by. */
@Idempotent
@Provider
@Dependent
public class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {

    @Inject
    IdempotencyKeys requests;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        IdempotentRequest.clear();
        String key = request.getHeaderString(Idempotent.HEADER);
        if (key == null) {
            return;
        }
        if (!key.matches("[!-~]{1," + IdempotencyKeys.MAX_KEY_LENGTH + "}")) {
            throw Problem.of(400, "idempotency-key-malformed").toException();
        }
        BeginResult beginResult = requests.beginRequest(key);
        if (beginResult instanceof BeginResult.Acquired acquired) {
            beginRequest(request, acquired);
        } else if (beginResult instanceof BeginResult.Completed completed) {
            FingerprintedBody body = fingerprintBody(request, () -> {});
            if (!body.fingerprintWholeBody().equals(completed.fingerprint())) {
                throw Problem.of(422, "idempotency-key-reused").toException();
            }
            request.abortWith(replay(completed.response()));
        } else {
            throw Problem.of(409, "request-in-progress").toException();
        }
    }

    private void beginRequest(ContainerRequestContext request, BeginResult.Acquired acquired) throws IOException {
        FingerprintedBody body = fingerprintBody(request, () -> requests.renewLock(acquired.lock()));
        if (acquired.earlierResult().isPresent()
                && !body.fingerprintWholeBody()
                        .equals(acquired.earlierResult().get().fingerprint())) {
            requests.releaseLock(acquired.lock());
            throw Problem.of(422, "idempotency-key-reused").toException();
        }
        request.setEntityStream(body);
        new IdempotentRequest(acquired.lock(), body, acquired.earlierResult()).bindToThread();
    }

    private static FingerprintedBody fingerprintBody(ContainerRequestContext request, Runnable sign) {
        String about = String.join(
                "\n",
                request.getMethod(),
                request.getUriInfo().getRequestUri().getRawPath(),
                Objects.requireNonNullElse(request.getUriInfo().getRequestUri().getRawQuery(), ""),
                Objects.requireNonNullElse(request.getHeaderString(HttpHeaders.CONTENT_TYPE), ""),
                Objects.requireNonNullElse(request.getHeaderString("X-File-Name"), ""),
                "");
        return new FingerprintedBody(request.getEntityStream(), about, sign);
    }

    private static Response replay(StoredResponse answer) {
        Response.ResponseBuilder builder = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(answer.body().getBytes(StandardCharsets.UTF_8))
                .header("Idempotent-Replayed", "true");
        if (!answer.location().isEmpty()) {
            builder.header(HttpHeaders.LOCATION, answer.location());
        }
        if (!answer.entityTag().isEmpty()) {
            builder.header(HttpHeaders.ETAG, answer.entityTag());
        }
        return builder.build();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Optional<IdempotentRequest> current = IdempotentRequest.current();
        IdempotentRequest.clear();
        if (current.isEmpty()) {
            return;
        }
        IdempotentRequest done = current.get();
        if (response.getStatus() < 300 && response.getEntity() instanceof byte[] body) {
            requests.saveResponse(
                    done.keyLock(),
                    done.fingerprint(),
                    new StoredResponse(
                            response.getStatus(),
                            headerOf(response, HttpHeaders.LOCATION),
                            headerOf(response, HttpHeaders.ETAG),
                            new String(body, StandardCharsets.UTF_8)));
        } else {
            requests.releaseLock(done.keyLock());
        }
    }

    private static String headerOf(ContainerResponseContext response, String name) {
        return Objects.requireNonNullElse(response.getHeaderString(name), "");
    }
}
