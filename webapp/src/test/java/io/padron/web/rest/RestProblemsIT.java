package io.padron.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.rest.Api.Answer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever refuses, it is told in the same form: the door, the resources, what lies below them. */
@ExtendWith(ApiServer.class)
class RestProblemsIT {
    private static final String CUSTOMERS = "/api/v1/customers";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET|/api/v1/customers||401|not-signed-in",
                "GET|/openapi||401|not-signed-in",
                "GET|/api/v1/customers|Authorization: Bearer wrong|401|wrong-token",
                "POST|/api/v1/customers|Sec-Fetch-Site: cross-site|403|csrf-token",
                "PROPFIND|/api/v1/customers|Content-Type: application/json|405|method-not-allowed"
            })
    void theDoorTellsIt(String method, String path, String header, int status, String code, Api api) {
        told(status, code, api.with(""), method, path, header);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST|/api/v1/customers|Content-Type: application/json|400|malformed-json",
                "GET|/api/v1/customers/x||404|not-found",
                "DELETE|/api/v1/customers/1||405|method-not-allowed",
                "GET|/api/v1/customers|Accept: application/xml|406|not-acceptable",
                "POST|/api/v1/customers|Content-Type: text/plain|415|unsupported-media-type",
                "POST|/api/v1/imports?country=MX&personType=NATURAL|Content-Type: application/pdf|415|unsupported-media-type",
                "GET|/api/v1/customers?page=-1||422|invalid"
            })
    void theResourcesTellIt(String method, String path, String header, int status, String code, Api api) {
        told(status, code, api, method, path, header);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET|/api||404|not-found",
                "GET|/api/v2/customers||404|not-found",
                "GET|/metrics/nothing||404|not-found",
                "POST|/openapi||405|method-not-allowed",
                "GET|/openapi|Accept: image/png|406|not-acceptable",
                "POST|/api/v1/customers|Content-Type: json|400|malformed-request",
                "POST|/api/v1/imports?country=MX&personType=NATURAL|Content-Type: /;|400|malformed-request"
            })
    void whatLiesBelowTheResourcesTellsIt(String method, String path, String header, int status, String code, Api api) {
        told(status, code, api, method, path, header);
    }

    @Test
    void aBodyThatIsTooLargeIsToldInTheSameForm(Api api) {
        assertTold(413, "too-large", api.post(CUSTOMERS, " ".repeat(2 << 20), "Accept-Language", "en"));
    }

    private static void told(int status, String code, Api api, String method, String path, String header) {
        String[] headers = header == null
                ? new String[] {"Accept-Language", "en"}
                : new String[] {"Accept-Language", "en", header.split(": ")[0], header.split(": ")[1]};
        Optional<String> body = method.equals("GET") ? Optional.empty() : Optional.of("{");
        assertTold(status, code, api.send(method, path, body, headers));
    }

    private static void assertTold(int status, String code, Answer answer) {
        assertEquals(status, answer.status(), answer::toString);
        assertEquals("application/problem+json", answer.header("Content-Type"));
        assertEquals("en", answer.header("Content-Language"));
        assertEquals(status, answer.json().getInt("status"));
        assertEquals(code, answer.code());
        assertTrue(answer.json().getString("title").endsWith("."));
        Set<String> members =
                status == 422 ? Set.of("title", "status", "code", "issues") : Set.of("title", "status", "code");
        assertEquals(members, answer.json().keySet());
    }

    @ParameterizedTest
    @CsvSource({"en,en", "'fr, en-GB;q=0.8, es;q=0.3',en", "'en;q=0, es',es", "fr,es", "*,es", "';;;q=x',es", "es-CO,es"
    })
    void theLanguageIsTheFirstOfTwoThatIsWanted(String wanted, String language, Api api) {
        for (Api asking : new Api[] {api, api.with("")}) {
            Answer answer = asking.get(CUSTOMERS + "/x", "Accept-Language", wanted);
            assertEquals(language, answer.header("Content-Language"), answer::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "foo", "\"1", "\"1\" \"2\",,", "x y"})
    void aMalformedVersionIsTheSendersFault(String version, Api api) {
        String made = CUSTOMERS + "/" + registered(api);
        for (Answer answer : new Answer[] {
            api.patch(made, "{}", "If-Match", version),
            api.get(made, "If-Match", version),
            api.get(made, "If-None-Match", version)
        }) {
            assertEquals(400, answer.status(), answer::toString);
            assertEquals("malformed-request", answer.code());
        }
    }

    @Test
    void anotherVersionIsToldToReadersToo(Api api) {
        String made = CUSTOMERS + "/" + registered(api);
        Answer other = api.get(made, "If-Match", "\"77\"");
        assertEquals(412, other.status(), other::toString);
        assertEquals("version-conflict", other.code());
        Answer same = api.get(made, "If-None-Match", api.get(made).header("ETag"));
        assertEquals(304, same.status());
        assertEquals("", same.text());
    }

    @Test
    void theStatusLineNamesWhatItIs(Api api) throws IOException {
        assertEquals("HTTP/1.1 422 Unprocessable Content", statusLine(api, "POST", "/api/v1/identity/check"));
        assertEquals("HTTP/1.1 428 Precondition Required", statusLine(api, "PATCH", CUSTOMERS + "/" + registered(api)));
    }

    private static String statusLine(Api api, String method, String path) throws IOException {
        try (Socket socket = new Socket(api.address().getHost(), api.address().getPort())) {
            String request =
                    method + " " + path + " HTTP/1.1\r\nHost: padron\r\nAuthorization: Bearer " + ApiServer.TOKEN
                            + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    private static String registered(Api api) {
        String method = api.post("/api/v1/payment-methods", """
                        {"type":"CASH","country":"MX","label":"Caja %s","settings":{}}""".formatted(Samples.reference()))
                .json()
                .getString("id");
        Answer made = api.post(CUSTOMERS, Samples.person(Samples.rfc(), Samples.reference(), method));
        assertEquals(201, made.status(), made::toString);
        return made.json().getString("id");
    }
}
