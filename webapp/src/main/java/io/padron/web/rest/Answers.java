package io.padron.web.rest;

import io.padron.web.Language;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Responses with JSON in them. Every problem that a program is told of is written here. */
public final class Answers {
    public static final String PROBLEM = "application/problem+json";

    private Answers() {}

    /** 200 with a document. */
    public static Response ok(Object document) {
        return json(Response.ok(), document);
    }

    /** Any response with a document. */
    public static Response json(Response.ResponseBuilder response, Object document) {
        return response.type(MediaType.APPLICATION_JSON_TYPE)
                .entity(bytes(JsonDocument.of(document)))
                .build();
    }

    static Response problem(Problem problem, HttpHeaders headers) {
        Locale language = language(headers);
        return Response.status(problem.status())
                .type(PROBLEM)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .entity(bytes(problem, language))
                .build();
    }

    /** A refusal by what stands before or behind the resources, in the same form as theirs. */
    public static void send(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Locale language = Language.accepted(request);
        byte[] body = bytes(problem, language);
        response.setStatus(problem.status());
        response.setContentType(PROBLEM);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The first of Spanish and English that the request accepts; Spanish when it says neither. */
    public static Locale language(HttpHeaders headers) {
        return Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static byte[] bytes(Problem problem, Locale language) {
        return bytes(JsonDocument.of(ProblemDocument.of(problem, language)));
    }

    private static byte[] bytes(JsonValue document) {
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }
}
