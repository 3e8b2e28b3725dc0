package io.padron.web.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorServletTest {

    private final Map<String, Object> answered = new HashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/v1/customers", "/openapi", "/metrics/x", "/health/ready"})
    void aFailureIsReportedToProgramsAsByTheResources(String path) throws IOException, ServletException {
        JsonObject problem = serveProblem(path, 500, new IllegalStateException("of Emma Gómez"));
        assertEquals(500, problem.getInt("status"));
        assertEquals("unexpected", problem.getString("code"));
        assertTrue(
                problem.getString("title").matches("Something failed on our side.*: [0-9a-f]{8}\\."),
                problem::toString);
    }

    @Test
    void whatTheProtocolRefusesHasTheCodesOfTheResources() throws IOException, ServletException {
        Map<Integer, String> codes = Map.of(
                400, "malformed-request",
                403, "not-allowed",
                404, "not-found",
                405, "method-not-allowed",
                406, "not-acceptable",
                413, "too-large",
                415, "unsupported-media-type",
                431, "refused");
        for (Map.Entry<Integer, String> each : codes.entrySet()) {
            JsonObject problem = serveProblem("/api/v1/customers", each.getKey(), null);
            assertEquals(each.getKey(), problem.getInt("status"));
            assertEquals(each.getValue(), problem.getString("code"));
        }
    }

    private JsonObject serveProblem(String path, int status, Throwable cause) throws IOException, ServletException {
        answered.clear();
        body.reset();
        new ErrorServlet().service(createRequest(path, status, cause), createResponse());
        JsonObject problem =
                Json.createReader(new ByteArrayInputStream(body.toByteArray())).readObject();
        assertEquals(Set.of("title", "status", "code"), problem.keySet());
        assertFalse(problem.toString().contains("Emma"));
        assertEquals(status, answered.get("setStatus"));
        assertEquals("application/problem+json", answered.get("setContentType"));
        assertEquals("en", answered.get("Content-Language"));
        return problem;
    }

    private static HttpServletRequest createRequest(String path, int status, Throwable cause) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(RequestDispatcher.ERROR_REQUEST_URI, path);
        attributes.put(RequestDispatcher.ERROR_STATUS_CODE, status);
        attributes.put(RequestDispatcher.ERROR_EXCEPTION, cause);
        return (HttpServletRequest) Proxy.newProxyInstance(
                ErrorServletTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getAttribute" -> attributes.get(arguments[0]);
                    case "getServletPath" -> "/errors/failure";
                    case "getHeader" -> arguments[0].equals("Accept-Language") ? "en-GB, es;q=0.5" : null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private HttpServletResponse createResponse() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                ErrorServletTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getOutputStream")) {
                        return new CapturedProblem();
                    }
                    if (method.getName().equals("isCommitted")) {
                        return false;
                    }
                    List<Object> given = List.of(arguments);
                    answered.put(
                            given.size() == 2 ? (String) given.get(0) : method.getName(), given.get(given.size() - 1));
                    return null;
                });
    }

    private final class CapturedProblem extends ServletOutputStream {
        @Override
        public void write(int next) {
            body.write(next);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
