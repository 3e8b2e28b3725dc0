package io.padron.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.rest.ApiClient.ApiResponse;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Text files as real systems write them: each cell is read correctly, or only that cell is refused or doubted. */
@ExtendWith(ApiServerExtension.class)
class RestTextFilesIT {

    private static final String IMPORTS = "/api/v1/imports";
    private static final String METHOD = "Transferencia MX";

    @Test
    void aCellThatCannotBeReadIsRefusedAndNoOtherRow(ApiClient apiClient) {
        assertOutcomes(apiClient, "one-broken-byte", 1, 1, "3,REJECTED,unreadable-characters,Apellido paterno");
        assertOutcomes(apiClient, "cut-inside-last-letter", 1, 1, "3,REJECTED,unreadable-characters,Apellido materno");
        assertOutcomes(apiClient, "control-characters", 2, 2, "3,REJECTED,unreadable-characters,Primer nombre");
    }

    @Test
    void rowsThatQuotesSwallowAreNamed(ApiClient apiClient) {
        String outcomes =
                assertOutcomes(apiClient, "two-stray-quotes", 2, 1, "3,REJECTED,swallowed-rows,Primer nombre");
        assertTrue(outcomes.contains("se coma la fila 4 del archivo"), outcomes);
    }

    @Test
    void textReadInAnotherEncodingIsADoubt(ApiClient apiClient) {
        String outcomes = assertOutcomes(apiClient, "mojibake", 1, 1, "2,ACCEPTED,garbled-text,Primer nombre");
        assertTrue(outcomes.contains("¿es «José»?"), outcomes);
        assertTrue(outcomes.contains("3,REJECTED,unreadable-characters,Primer nombre"), outcomes);
    }

    @Test
    void whatShowsNothingAndWhatGuardsAValueIsTakenOff(ApiClient apiClient) {
        assertOutcomes(apiClient, "no-break-spaces", 5, 0, "2,");
        assertOutcomes(apiClient, "text-guards", 6, 0, "2,");
    }

    @Test
    void placeholdersAreReadAsEmptyAndCounted(ApiClient apiClient) {
        JsonObject run = awaitState(apiClient, uploadFile(apiClient, "placeholders", "NATURAL", "manual"), "VALIDATED");
        assertEquals(10, run.getInt("accepted"), run::toString);
        assertEquals(20, run.getInt("placeholders"), run::toString);
    }

    @Test
    void aTableInColumnAIsSplitAndItIsSaid(ApiClient apiClient) {
        JsonObject run =
                awaitState(apiClient, uploadFile(apiClient, "all-in-one-column", "NATURAL", "manual"), "VALIDATED");
        assertEquals(1, run.getInt("accepted"), run::toString);
        assertTrue(run.getBoolean("splitFromOneColumn"), run::toString);
    }

    @Test
    void codePagesAndQuotesAtTheBeginningOfNamesAreRead(ApiClient apiClient) {
        assertEquals(
                List.of("Ana Peña Ibáñez", "Íñigo Muñoz Gómez"),
                awaitLoadedNames(apiClient, uploadFile(apiClient, "code-page-850", "NATURAL", "auto")));
        assertEquals(
                List.of("\"La Esperanza\" Abarrotes", "Tres", "Uno"),
                awaitLoadedNames(apiClient, uploadFile(apiClient, "name-begins-with-quote", "LEGAL", "auto")));
    }

    /** Validates without loading: checks the counts and that the outcomes contain this text. */
    private static String assertOutcomes(ApiClient apiClient, String name, int accepted, int rejected, String held) {
        JsonObject run = awaitState(apiClient, uploadFile(apiClient, name, "NATURAL", "manual"), "VALIDATED");
        String outcomes = new String(
                apiClient
                        .get(IMPORTS + "/" + run.getString("id") + "/outcomes.csv")
                        .response()
                        .body(),
                StandardCharsets.UTF_8);
        assertEquals(accepted, run.getInt("accepted"), outcomes);
        assertEquals(rejected, run.getInt("rejected"), outcomes);
        assertTrue(outcomes.contains("\n" + held), outcomes);
        return outcomes;
    }

    /** The names of the customers that a run loaded. */
    private static List<String> awaitLoadedNames(ApiClient apiClient, String id) {
        awaitState(apiClient, id, "COMPLETED");
        return apiClient
                .get("/api/v1/customers?import=" + id)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(customer -> customer.getString("displayName"))
                .sorted()
                .toList();
    }

    /** Uploads the file unchanged, with a payment method for all rows. */
    private static String uploadFile(ApiClient apiClient, String name, String type, String load) {
        activatePaymentMethod(apiClient);
        ApiResponse sent = apiClient.sendRequest(
                "POST",
                IMPORTS + "?country=MX&personType=" + type + "&load=" + load,
                BodyPublishers.ofString(readFile(name).replace("SPEI", METHOD), StandardCharsets.ISO_8859_1),
                "Content-Type",
                "text/csv",
                "Accept-Language",
                "es",
                "X-File-Name",
                name + ".csv");
        assertEquals(202, sent.status(), sent::toString);
        return sent.json().getString("id");
    }

    /** Reads the file byte by byte as Latin-1. */
    private static String readFile(String name) {
        try (InputStream file = RestTextFilesIT.class.getResourceAsStream("text/" + name + ".csv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void activatePaymentMethod(ApiClient apiClient) {
        if (!apiClient.get("/api/v1/payment-methods").list().toString().contains(METHOD)) {
            ApiResponse made = apiClient.sendRequest(
                    "POST",
                    "/api/v1/payment-methods",
                    Optional.of("{\"type\":\"BANK_TRANSFER\",\"country\":\"MX\",\"label\":\"" + METHOD
                            + "\",\"settings\":{}}"),
                    "Content-Type",
                    "application/json");
            assertEquals(201, made.status(), made::toString);
        }
    }

    private static JsonObject awaitState(ApiClient apiClient, String id, String state) {
        return RestImportsIT.awaitState(apiClient, IMPORTS + "/" + id, state);
    }
}
