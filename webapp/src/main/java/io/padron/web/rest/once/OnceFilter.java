package io.padron.web.rest.once;

import io.padron.access.requests.Beginning;
import io.padron.access.requests.NamedRequests;
import io.padron.access.requests.StoredAnswer;
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
@Once
@Provider
@Dependent
public class OnceFilter implements ContainerRequestFilter, ContainerResponseFilter {

    @Inject
    NamedRequests requests;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        OnceRequest.end();
        String key = request.getHeaderString(Once.HEADER);
        if (key == null) {
            return;
        }
        if (!key.matches("[!-~]{1," + NamedRequests.LONGEST_NAME + "}")) {
            throw Problem.of(400, "idempotency-key-malformed").exception();
        }
        Beginning beginning = requests.begin(key);
        if (beginning instanceof Beginning.Begun begun) {
            begin(request, begun);
        } else if (beginning instanceof Beginning.Answered answered) {
            FingerprintedBody body = body(request, () -> {});
            if (!body.fingerprintOfAll().equals(answered.fingerprint())) {
                throw Problem.of(422, "idempotency-key-reused").exception();
            }
            request.abortWith(again(answered.answer()));
        } else {
            throw Problem.of(409, "request-in-progress").exception();
        }
    }

    private void begin(ContainerRequestContext request, Beginning.Begun begun) throws IOException {
        FingerprintedBody body = body(request, () -> requests.renew(begun.attempt()));
        if (begun.before().isPresent()
                && !body.fingerprintOfAll().equals(begun.before().get().fingerprint())) {
            requests.released(begun.attempt());
            throw Problem.of(422, "idempotency-key-reused").exception();
        }
        request.setEntityStream(body);
        new OnceRequest(begun.attempt(), body, begun.before()).begin();
    }

    private static FingerprintedBody body(ContainerRequestContext request, Runnable sign) {
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

    private static Response again(StoredAnswer answer) {
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
        Optional<OnceRequest> current = OnceRequest.current();
        OnceRequest.end();
        if (current.isEmpty()) {
            return;
        }
        OnceRequest done = current.get();
        if (response.getStatus() < 300 && response.getEntity() instanceof byte[] body) {
            requests.answered(
                    done.attempt(),
                    done.fingerprint(),
                    new StoredAnswer(
                            response.getStatus(),
                            header(response, HttpHeaders.LOCATION),
                            header(response, HttpHeaders.ETAG),
                            new String(body, StandardCharsets.UTF_8)));
        } else {
            requests.released(done.attempt());
        }
    }

    private static String header(ContainerResponseContext response, String name) {
        return Objects.requireNonNullElse(response.getHeaderString(name), "");
    }
}
