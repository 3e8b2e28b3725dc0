package io.padron.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.rest.Api.Answer;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The OpenAPI document, and the door before everything that it names. */
@ExtendWith(ApiServer.class)
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
    private record Entry(String method, String path) {
        String name() {
            return method + " " + path.replace("/api/v1", "");
        }

        String filled() {
            return path.replaceAll("\\{[^}]+}", "1");
        }
    }

    @Test
    void namesEverythingInTheContract(Api api) {
        List<String> names = entries(api).stream().map(Entry::name).toList();
        assertTrue(names.containsAll(CONTRACT), names::toString);
    }

    @Test
    void nothingAnswersWithoutCredentialsOrWithAWrongToken(Api api) {
        List<Entry> all = entries(api);
        all.forEach(entry -> assertRefused(api.with(""), entry));
        // After some more wrong ones the address would have to wait, and the other tests with it.
        all.stream().limit(2).forEach(entry -> {
            assertRefused(api.with("wrong"), entry);
            assertRefused(api.with(ApiServer.TOKEN + "x"), entry);
        });
    }

    private static void assertRefused(Api stranger, Entry entry) {
        Answer answer = stranger.send(entry.method(), entry.filled(), Optional.empty());
        assertTrue(Set.of(401, 403).contains(answer.status()), () -> entry.name() + ": " + answer);
    }

    @Test
    void theDocumentItselfIsBehindTheDoor(Api api) {
        for (String path : List.of("/openapi", "/openapi/", "/api/v1/nothing", "/api/v1", "/metrics", "/openapi?x=1")) {
            assertEquals(401, api.with("").get(path).status(), path);
        }
    }

    @Test
    void everyOperationSaysHowItIsRefused(Api api) {
        JsonObject document = document(api);
        assertEquals("3.0.3", document.getString("openapi"));
        document.getJsonObject("paths").forEach((path, operations) -> operations
                .asJsonObject()
                .forEach((method, operation) -> assertTrue(
                        operation.asJsonObject().getJsonObject("responses").containsKey("default"),
                        () -> method + " " + path)));
    }

    private static List<Entry> entries(Api api) {
        return document(api).getJsonObject("paths").entrySet().stream()
                .flatMap(path -> path.getValue().asJsonObject().keySet().stream()
                        .filter(key -> Stream.of("get", "post", "put", "patch", "delete", "head", "options")
                                .anyMatch(key::equals))
                        .map(method -> new Entry(method.toUpperCase(Locale.ROOT), path.getKey())))
                .toList();
    }

    private static JsonObject document(Api api) {
        return api.get("/openapi", "Accept", "application/json").json();
    }
}
