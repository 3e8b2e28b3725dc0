package io.padron.web.access;

import io.padron.kernel.Messages;
import io.padron.web.Language;
import jakarta.json.Json;
import jakarta.json.JsonWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Why the door stays shut, told to programs as {@code application/problem+json}. */
enum Refusal {
    NOBODY(HttpServletResponse.SC_UNAUTHORIZED, "not-signed-in"),
    TOKEN(HttpServletResponse.SC_UNAUTHORIZED, "wrong-token"),
    CSRF(HttpServletResponse.SC_FORBIDDEN, "csrf-token"),
    METHOD(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "method-not-allowed");

    private static final Messages MESSAGES = Messages.beside(Refusal.class);

    private final int status;
    private final String code;

    Refusal(int status, String code) {
        this.status = status;
        this.code = code;
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String message = MESSAGES.get(code).in(Language.accepted(request));
        response.setStatus(status);
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"padron\"");
        }
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try (JsonWriter writer = Json.createWriter(response.getWriter())) {
            writer.writeObject(Json.createObjectBuilder()
                    .add("status", status)
                    .add("code", code)
                    .add("title", message)
                    .add("message", message)
                    .build());
        }
    }
}
