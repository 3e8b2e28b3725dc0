package io.padron.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.rest.ApiClient.ApiResponse;
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

/** Every refusal has the same form, whether it comes from access control, a resource or the server itself. */
@ExtendWith(ApiServerExtension.class)
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
    void theDoorTellsIt(String method, String path, String header, int status, String code, ApiClient apiClient) {
        sendAndAssertProblem(status, code, apiClient.withToken(""), method, path, header);
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
    void theResourcesTellIt(String method, String path, String header, int status, String code, ApiClient apiClient) {
        sendAndAssertProblem(status, code, apiClient, method, path, header);
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
    void whatLiesBelowTheResourcesTellsIt(
            String method, String path, String header, int status, String code, ApiClient apiClient) {
        sendAndAssertProblem(status, code, apiClient, method, path, header);
    }

    @Test
    void aBodyThatIsTooLargeIsReportedInTheSameForm(ApiClient apiClient) {
        assertProblem(413, "too-large", apiClient.post(CUSTOMERS, " ".repeat(2 << 20), "Accept-Language", "en"));
    }

    private static void sendAndAssertProblem(
            int status, String code, ApiClient apiClient, String method, String path, String header) {
        String[] headers = header == null
                ? new String[] {"Accept-Language", "en"}
                : new String[] {"Accept-Language", "en", header.split(": ")[0], header.split(": ")[1]};
        Optional<String> body = method.equals("GET") ? Optional.empty() : Optional.of("{");
        assertProblem(status, code, apiClient.sendRequest(method, path, body, headers));
    }

    private static void assertProblem(int status, String code, ApiResponse apiResponse) {
        assertEquals(status, apiResponse.status(), apiResponse::toString);
        assertEquals("application/problem+json", apiResponse.header("Content-Type"));
        assertEquals("en", apiResponse.header("Content-Language"));
        assertEquals(status, apiResponse.json().getInt("status"));
        assertEquals(code, apiResponse.code());
        assertTrue(apiResponse.json().getString("title").endsWith("."));
        Set<String> members =
                status == 422 ? Set.of("title", "status", "code", "issues") : Set.of("title", "status", "code");
        assertEquals(members, apiResponse.json().keySet());
    }

    @ParameterizedTest
    @CsvSource({"en,en", "'fr, en-GB;q=0.8, es;q=0.3',en", "'en;q=0, es',es", "fr,es", "*,es", "';;;q=x',es", "es-CO,es"
    })
    void theLanguageIsTheFirstOfTwoThatIsWanted(String wanted, String language, ApiClient apiClient) {
        for (ApiClient asking : new ApiClient[] {apiClient, apiClient.withToken("")}) {
            ApiResponse apiResponse = asking.get(CUSTOMERS + "/x", "Accept-Language", wanted);
            assertEquals(language, apiResponse.header("Content-Language"), apiResponse::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "foo", "\"1", "\"1\" \"2\",,", "x y"})
    void aMalformedVersionIsTheSendersFault(String version, ApiClient apiClient) {
        String made = CUSTOMERS + "/" + registerCustomer(apiClient);
        for (ApiResponse apiResponse : new ApiResponse[] {
            apiClient.patch(made, "{}", "If-Match", version),
            apiClient.get(made, "If-Match", version),
            apiClient.get(made, "If-None-Match", version)
        }) {
            assertEquals(400, apiResponse.status(), apiResponse::toString);
            assertEquals("malformed-request", apiResponse.code());
        }
    }

    @Test
    void anotherVersionIsReportedToReadersToo(ApiClient apiClient) {
        String made = CUSTOMERS + "/" + registerCustomer(apiClient);
        ApiResponse other = apiClient.get(made, "If-Match", "\"77\"");
        assertEquals(412, other.status(), other::toString);
        assertEquals("version-conflict", other.code());
        ApiResponse same =
                apiClient.get(made, "If-None-Match", apiClient.get(made).header("ETag"));
        assertEquals(304, same.status());
        assertEquals("", same.text());
    }

    @Test
    void theStatusLineNamesWhatItIs(ApiClient apiClient) throws IOException {
        assertEquals("HTTP/1.1 422 Unprocessable Content", readStatusLine(apiClient, "POST", "/api/v1/identity/check"));
        assertEquals(
                "HTTP/1.1 428 Precondition Required",
                readStatusLine(apiClient, "PATCH", CUSTOMERS + "/" + registerCustomer(apiClient)));
    }

    private static String readStatusLine(ApiClient apiClient, String method, String path) throws IOException {
        try (Socket socket =
                new Socket(apiClient.address().getHost(), apiClient.address().getPort())) {
            String request = method + " " + path + " HTTP/1.1\r\nHost: padron\r\nAuthorization: Bearer "
                    + ApiServerExtension.TOKEN
                    + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    private static String registerCustomer(ApiClient apiClient) {
        String method = apiClient
                .post("/api/v1/payment-methods", """
                        {"type":"CASH","country":"MX","label":"Caja %s","settings":{}}""".formatted(SampleCustomerJson.createReference()))
                .json()
                .getString("id");
        ApiResponse made = apiClient.post(
                CUSTOMERS,
                SampleCustomerJson.createPerson(
                        SampleCustomerJson.createRfc(), SampleCustomerJson.createReference(), method));
        assertEquals(201, made.status(), made::toString);
        return made.json().getString("id");
    }
}
