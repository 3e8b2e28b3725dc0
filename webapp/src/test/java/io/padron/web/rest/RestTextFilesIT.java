package io.padron.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.rest.Api.Answer;
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

/** Text files as people's systems write them: each cell is read right, or it alone is refused or doubted. */
@ExtendWith(ApiServer.class)
class RestTextFilesIT {

    private static final String IMPORTS = "/api/v1/imports";
    private static final String METHOD = "Transferencia MX";

    @Test
    void aCellThatCannotBeReadIsRefusedAndNoOtherRow(Api api) {
        outcomes(api, "one-broken-byte", 1, 1, "3,REJECTED,unreadable-characters,Apellido paterno");
        outcomes(api, "cut-inside-last-letter", 1, 1, "3,REJECTED,unreadable-characters,Apellido materno");
        outcomes(api, "control-characters", 2, 2, "3,REJECTED,unreadable-characters,Primer nombre");
    }

    @Test
    void rowsThatQuotesSwallowAreNamed(Api api) {
        String told = outcomes(api, "two-stray-quotes", 2, 1, "3,REJECTED,swallowed-rows,Primer nombre");
        assertTrue(told.contains("se coma la fila 4 del archivo"), told);
    }

    @Test
    void textReadInAnotherEncodingIsADoubt(Api api) {
        String told = outcomes(api, "mojibake", 1, 1, "2,ACCEPTED,garbled-text,Primer nombre");
        assertTrue(told.contains("¿es «José»?"), told);
        assertTrue(told.contains("3,REJECTED,unreadable-characters,Primer nombre"), told);
    }

    @Test
    void whatShowsNothingAndWhatGuardsAValueIsTakenOff(Api api) {
        outcomes(api, "no-break-spaces", 5, 0, "2,");
        outcomes(api, "text-guards", 6, 0, "2,");
    }

    @Test
    void placeholdersAreReadAsEmptyAndCounted(Api api) {
        JsonObject run = await(api, upload(api, "placeholders", "NATURAL", "manual"), "VALIDATED");
        assertEquals(10, run.getInt("accepted"), run::toString);
        assertEquals(20, run.getInt("placeholders"), run::toString);
    }

    @Test
    void aTableInColumnAIsSplitAndItIsSaid(Api api) {
        JsonObject run = await(api, upload(api, "all-in-one-column", "NATURAL", "manual"), "VALIDATED");
        assertEquals(1, run.getInt("accepted"), run::toString);
        assertTrue(run.getBoolean("splitFromOneColumn"), run::toString);
    }

    @Test
    void codePagesAndQuotesAtTheBeginningOfNamesAreRead(Api api) {
        assertEquals(
                List.of("Ana Peña Ibáñez", "Íñigo Muñoz Gómez"),
                loaded(api, upload(api, "code-page-850", "NATURAL", "auto")));
        assertEquals(
                List.of("\"La Esperanza\" Abarrotes", "Tres", "Uno"),
                loaded(api, upload(api, "name-begins-with-quote", "LEGAL", "auto")));
    }

    /** Loads nothing: the counts, and that the outcomes hold this. */
    private static String outcomes(Api api, String name, int accepted, int rejected, String held) {
        JsonObject run = await(api, upload(api, name, "NATURAL", "manual"), "VALIDATED");
        String outcomes = new String(
                api.get(IMPORTS + "/" + run.getString("id") + "/outcomes.csv")
                        .response()
                        .body(),
                StandardCharsets.UTF_8);
        assertEquals(accepted, run.getInt("accepted"), outcomes);
        assertEquals(rejected, run.getInt("rejected"), outcomes);
        assertTrue(outcomes.contains("\n" + held), outcomes);
        return outcomes;
    }

    /** The names that a run has loaded. */
    private static List<String> loaded(Api api, String id) {
        await(api, id, "COMPLETED");
        return api
                .get("/api/v1/customers?import=" + id)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(customer -> customer.getString("displayName"))
                .sorted()
                .toList();
    }

    /** The file as it is, but for the payment method. */
    private static String upload(Api api, String name, String type, String load) {
        method(api);
        Answer sent = api.send(
                "POST",
                IMPORTS + "?country=MX&personType=" + type + "&load=" + load,
                BodyPublishers.ofString(file(name).replace("SPEI", METHOD), StandardCharsets.ISO_8859_1),
                "Content-Type",
                "text/csv",
                "Accept-Language",
                "es",
                "X-File-Name",
                name + ".csv");
        assertEquals(202, sent.status(), sent::toString);
        return sent.json().getString("id");
    }

    /** Byte by byte. */
    private static String file(String name) {
        try (InputStream file = RestTextFilesIT.class.getResourceAsStream("text/" + name + ".csv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void method(Api api) {
        if (!api.get("/api/v1/payment-methods").list().toString().contains(METHOD)) {
            Answer made = api.send(
                    "POST",
                    "/api/v1/payment-methods",
                    Optional.of("{\"type\":\"BANK_TRANSFER\",\"country\":\"MX\",\"label\":\"" + METHOD
                            + "\",\"settings\":{}}"),
                    "Content-Type",
                    "application/json");
            assertEquals(201, made.status(), made::toString);
        }
    }

    private static JsonObject await(Api api, String id, String state) {
        return RestImportsIT.await(api, IMPORTS + "/" + id, state);
    }
}
