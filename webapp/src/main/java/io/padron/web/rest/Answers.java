package io.padron.web.rest;

import jakarta.json.JsonValue;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Responses with JSON in them. */
public final class Answers {
    public static final String PROBLEM = "application/problem+json";

    private static final Locale SPANISH = Locale.forLanguageTag("es");

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
        return status(problem.status())
                .type(PROBLEM)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .entity(bytes(JsonDocument.of(ProblemDocument.of(problem, language))))
                .build();
    }

    /** The first of Spanish and English that the request accepts; Spanish when it says neither. */
    public static Locale language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .filter(language -> language.getLanguage().equals("es")
                        || language.getLanguage().equals("en"))
                .findFirst()
                .map(language -> Locale.forLanguageTag(language.getLanguage()))
                .orElse(SPANISH);
    }

    /** With the phrase of RFC 9110 where Jakarta REST has none yet. */
    private static Response.ResponseBuilder status(int status) {
        return status == 422 ? Response.status(status, "Unprocessable Content") : Response.status(status);
    }

    private static byte[] bytes(JsonValue document) {
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }
}
