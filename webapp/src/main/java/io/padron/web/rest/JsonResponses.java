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

/** Creates JSON responses; every problem response is written here. */
public final class JsonResponses {
    public static final String PROBLEM = "application/problem+json";

    private JsonResponses() {}

    /** 200 with a document. */
    public static Response ok(Object document) {
        return json(Response.ok(), document);
    }

    /** Any response with a document. */
    public static Response json(Response.ResponseBuilder response, Object document) {
        return response.type(MediaType.APPLICATION_JSON_TYPE)
                .entity(toBytes(JsonDocument.of(document)))
                .build();
    }

    static Response problem(Problem problem, HttpHeaders headers) {
        Locale language = acceptedLanguage(headers);
        return Response.status(problem.status())
                .type(PROBLEM)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .entity(toBytes(problem, language))
                .build();
    }

    /** A refusal by what stands before or behind the resources, in the same form as theirs. */
    public static void send(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Locale language = Language.acceptedLocale(request);
        byte[] body = toBytes(problem, language);
        response.setStatus(problem.status());
        response.setContentType(PROBLEM);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The first of Spanish and English that the request accepts; Spanish when it accepts neither. */
    public static Locale acceptedLanguage(HttpHeaders headers) {
        return Language.acceptedLocale(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static byte[] toBytes(Problem problem, Locale language) {
        return toBytes(JsonDocument.of(ProblemDocument.of(problem, language)));
    }

    private static byte[] toBytes(JsonValue document) {
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }
}
