package io.padron.web.access;

import io.padron.kernel.Messages;
import io.padron.web.rest.JsonResponses;
import io.padron.web.rest.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Why access is refused, for programs as {@code application/problem+json}. */
enum AccessRefusal {
    NOT_SIGNED_IN(HttpServletResponse.SC_UNAUTHORIZED, "not-signed-in"),
    WRONG_TOKEN(HttpServletResponse.SC_UNAUTHORIZED, "wrong-token"),
    CSRF_TOKEN(HttpServletResponse.SC_FORBIDDEN, "csrf-token"),
    METHOD_NOT_ALLOWED(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "method-not-allowed"),
    MULTIPART(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "file-out-of-place"),
    FORM_BY_REST(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "file-as-body"),
    TOO_LARGE(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "body-too-large"),
    LENGTH_REQUIRED(HttpServletResponse.SC_LENGTH_REQUIRED, "length-required"),
    BUSY(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "too-busy"),
    TOO_MANY_ATTEMPTS(429, "too-many-attempts");

    private static final Messages MESSAGES = Messages.forClass(AccessRefusal.class);

    private final int status;
    private final String code;

    AccessRefusal(int status, String code) {
        this.status = status;
        this.code = code;
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"padron\"");
        }
        RequestBody.drainOrClose(request, response);
        JsonResponses.send(Problem.of(status, code, MESSAGES.get(code)), request, response);
    }
}
