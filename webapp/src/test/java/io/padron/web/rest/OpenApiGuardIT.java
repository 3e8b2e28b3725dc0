package io.padron.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.rest.ApiClient.ApiResponse;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The OpenAPI document, and access control for every operation that it lists. */
@ExtendWith(ApiServerExtension.class)
class OpenApiGuardIT {
    private static final Set<String> CONTRACT = Set.of(
            "POST /customers",
            "GET /customers",
            "GET /customers/{id}",
            "PATCH /customers/{id}",
            "GET /payment-methods",
            "POST /payment-methods",
            "GET /identity/kinds",
            "POST /identity/check",
            "GET /identity/packs",
            "POST /imports",
            "GET /imports",
            "GET /imports/{id}",
            "POST /imports/{id}/load",
            "POST /imports/{id}/cancel",
            "GET /imports/{id}/outcomes.csv",
            "GET /imports/{id}/duplicates.csv",
            "GET /imports/templates/{country}/{personType}.csv",
            "GET /imports/templates/{country}/{personType}.xlsx");

    /** A method and a path of the document. */
    private record ApiOperation(String method, String path) {
        String name() {
            return method + " " + path.replace("/api/v1", "");
        }

        String examplePath() {
            return path.replaceAll("\\{[^}]+}", "1");
        }
    }

    @Test
    void namesEverythingInTheContract(ApiClient apiClient) {
        List<String> names =
                listOperations(apiClient).stream().map(ApiOperation::name).toList();
        assertTrue(names.containsAll(CONTRACT), names::toString);
    }

    @Test
    void nothingAnswersWithoutCredentialsOrWithAWrongToken(ApiClient apiClient) {
        List<ApiOperation> all = listOperations(apiClient);
        all.forEach(apiOperation -> assertRefused(apiClient.withToken(""), apiOperation));
        // More wrong attempts would delay this address, and the other tests with it.
        all.stream().limit(2).forEach(apiOperation -> {
            assertRefused(apiClient.withToken("wrong"), apiOperation);
            assertRefused(apiClient.withToken(ApiServerExtension.TOKEN + "x"), apiOperation);
        });
    }

    private static void assertRefused(ApiClient stranger, ApiOperation apiOperation) {
        ApiResponse apiResponse =
                stranger.sendRequest(apiOperation.method(), apiOperation.examplePath(), Optional.empty());
        assertTrue(Set.of(401, 403).contains(apiResponse.status()), () -> apiOperation.name() + ": " + apiResponse);
    }

    @Test
    void theDocumentItselfIsBehindTheDoor(ApiClient apiClient) {
        for (String path : List.of("/openapi", "/openapi/", "/api/v1/nothing", "/api/v1", "/metrics", "/openapi?x=1")) {
            assertEquals(401, apiClient.withToken("").get(path).status(), path);
        }
    }

    @Test
    void everyOperationSaysHowItIsRefused(ApiClient apiClient) {
        JsonObject document = readOpenApi(apiClient);
        assertEquals("3.0.3", document.getString("openapi"));
        document.getJsonObject("paths").forEach((path, operations) -> operations
                .asJsonObject()
                .forEach((method, operation) -> assertTrue(
                        operation.asJsonObject().getJsonObject("responses").containsKey("default"),
                        () -> method + " " + path)));
    }

    private static List<ApiOperation> listOperations(ApiClient apiClient) {
        return readOpenApi(apiClient).getJsonObject("paths").entrySet().stream()
                .flatMap(path -> path.getValue().asJsonObject().keySet().stream()
                        .filter(key -> Stream.of("get", "post", "put", "patch", "delete", "head", "options")
                                .anyMatch(key::equals))
                        .map(method -> new ApiOperation(method.toUpperCase(Locale.ROOT), path.getKey())))
                .toList();
    }

    private static JsonObject readOpenApi(ApiClient apiClient) {
        return apiClient.get("/openapi", "Accept", "application/json").json();
    }
}
