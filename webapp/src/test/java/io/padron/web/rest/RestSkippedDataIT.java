package io.padron.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.rest.ApiClient.ApiResponse;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Skipped data of a file is reported, and nothing of such a file is loaded without confirmation. */
@ExtendWith(ApiServerExtension.class)
class RestSkippedDataIT {

    private static final String IMPORTS = "/api/v1/imports";

    @Test
    void aFileWithColumnsThatAreNotUsedWaitsAndNamesThem(ApiClient apiClient) {
        JsonObject waiting = awaitState(
                apiClient,
                uploadFile(apiClient, "MX", "NATURAL", "", createFileWithUnknownColumns(apiClient)),
                "VALIDATED");
        assertEquals(List.of("Género", "Fecha de alta", "Notas"), readTexts(waiting, "unusedColumns"));
        assertEquals(0, waiting.getInt("hiddenRows"));
        assertEquals(List.of(), readTexts(waiting, "hiddenColumns"));
        assertEquals(List.of(), readTexts(waiting, "unreadSheets"));
        assertEquals(1, waiting.getInt("accepted"));
        assertEquals(0, waiting.getInt("loaded"));

        String path = IMPORTS + "/" + waiting.getString("id");
        assertEquals(
                202,
                apiClient.sendRequest("POST", path + "/load", Optional.empty()).status());
        assertEquals(
                1, awaitState(apiClient, waiting.getString("id"), "COMPLETED").getInt("loaded"));
        String loaded = apiClient
                .get("/api/v1/customers?import=" + waiting.getString("id"))
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
        JsonObject customer = apiClient.get("/api/v1/customers/" + loaded).json();
        assertTrue(customer.getJsonArray("phones").toString().contains("5512345678"), customer::toString);
    }

    @Test
    void whoAsksForTheGoodRowsInAnyCaseGetsThemAndTheSkippedData(ApiClient apiClient) {
        JsonObject loaded = awaitState(
                apiClient,
                uploadFile(apiClient, "MX", "NATURAL", "&load=auto", createFileWithUnknownColumns(apiClient)),
                "COMPLETED");
        assertEquals(1, loaded.getInt("loaded"));
        assertEquals(List.of("Género", "Fecha de alta", "Notas"), readTexts(loaded, "unusedColumns"));
    }

    @Test
    void aColombianFileUnderTheHeaderNitIsReadWithItsNumbers(ApiClient apiClient) {
        activatePaymentMethod(apiClient, "CO");
        String file = "Empresa,NIT,Correo,Teléfono celular,Forma de pago\n"
                + "Recaudos de Prueba S.A.S.,901234567-7,pagos@recaudos.example.com,3001234567,Transferencia CO\n";
        JsonObject first = awaitState(apiClient, uploadFile(apiClient, "CO", "LEGAL", "", file), "COMPLETED");
        assertEquals(List.of(), readTexts(first, "unusedColumns"));
        assertEquals(1, first.getInt("loaded"), first::toString);
        JsonObject again = awaitState(apiClient, uploadFile(apiClient, "CO", "LEGAL", "", file), "COMPLETED");
        assertEquals(1, again.getInt("duplicatesInRegister"), again::toString);
    }

    @Test
    void aFileOfCompaniesSentAsPersonsIsReported(ApiClient apiClient) {
        activatePaymentMethod(apiClient, "MX");
        String file =
                "Razón social,RFC,Contacto 1 primer nombre,Contacto 1 apellido paterno,Contacto 1 correo,Medio de pago\n"
                        + "Ferretera del Norte,CPX010803SA4,Ana,Ríos,ana@correo.mx,Transferencia MX\n";
        JsonObject failed = awaitState(apiClient, uploadFile(apiClient, "MX", "NATURAL", "", file), "FAILED");
        assertEquals("missing-columns", failed.getJsonObject("error").getString("code"));
        String message = failed.getJsonObject("error").getString("message");
        assertTrue(message.endsWith("parece de «Persona moral»: si lo es, elija ese tipo al cargarlo."), message);

        String persons = "Primer nombre,Apellido paterno,RFC,Correo,Medio de pago\nAna,Ríos,"
                + SampleCustomerJson.createRfc() + ",ana@correo.mx,Transferencia MX\n";
        String failedRun = awaitState(apiClient, uploadFile(apiClient, "MX", "LEGAL", "", persons), "FAILED")
                .getJsonObject("error")
                .getString("message");
        assertTrue(failedRun.contains("parece de «Persona física»"), failedRun);
    }

    @Test
    void aFileWithoutRowsIsCompletedWithoutAny(ApiClient apiClient) {
        activatePaymentMethod(apiClient, "MX");
        JsonObject done = awaitState(
                apiClient,
                uploadFile(
                        apiClient,
                        "MX",
                        "NATURAL",
                        "",
                        "Primer nombre,Apellido paterno,RFC,Correo 1,Medio de pago,Nota\n"),
                "COMPLETED");
        assertEquals(0, done.getInt("rows"));
        assertEquals(0, done.getInt("loaded"));
    }

    @Test
    void aFileOfRubbishEndsEarlyAndKeepsWhatWasFound(ApiClient apiClient) {
        activatePaymentMethod(apiClient, "MX");
        String file = "Primer nombre,Apellido paterno,RFC,Correo 1,Medio de pago\n" + "x,,y,z,\n".repeat(12_000);
        JsonObject stopped =
                awaitState(apiClient, uploadFile(apiClient, "MX", "NATURAL", "&load=auto", file), "FAILED");
        assertEquals("too-many-errors", stopped.getJsonObject("error").getString("code"));
        assertEquals(5_000, stopped.getInt("rows"), stopped::toString);
        assertEquals(5_000, stopped.getInt("rejected"), stopped::toString);
        String outcomes = new String(
                apiClient
                        .get(IMPORTS + "/" + stopped.getString("id") + "/outcomes.csv")
                        .response()
                        .body(),
                StandardCharsets.UTF_8);
        assertTrue(outcomes.contains("\n5001,REJECTED,"), outcomes.substring(0, 500));
    }

    private static String createFileWithUnknownColumns(ApiClient apiClient) {
        activatePaymentMethod(apiClient, "MX");
        return "RFC,Primer nombre,Apellido paterno,Correo,Medio de pago,Género,Teléfono celular,Fecha de alta,Notas\n"
                + SampleCustomerJson.createRfc()
                + ",Ana,Ríos,a@correo.mx,Transferencia MX,F,5512345678,2024-01-02,cliente puntual\n";
    }

    /** An active method is not activated again. */
    private static void activatePaymentMethod(ApiClient apiClient, String country) {
        String label = "Transferencia " + country;
        if (!apiClient.get("/api/v1/payment-methods").list().toString().contains(label)) {
            ApiResponse made = apiClient.sendRequest(
                    "POST",
                    "/api/v1/payment-methods",
                    Optional.of("{\"type\":\"BANK_TRANSFER\",\"country\":\"" + country + "\",\"label\":\"" + label
                            + "\",\"settings\":{}}"));
            assertEquals(201, made.status(), made::toString);
        }
    }

    private static String uploadFile(ApiClient apiClient, String country, String type, String more, String file) {
        ApiResponse sent =
                RestImportsIT.uploadFile(apiClient, "country=" + country + "&personType=" + type + more, file);
        assertEquals(202, sent.status(), sent::toString);
        return sent.json().getString("id");
    }

    private static JsonObject awaitState(ApiClient apiClient, String id, String state) {
        return RestImportsIT.awaitState(apiClient, IMPORTS + "/" + id, state);
    }

    private static List<String> readTexts(JsonObject document, String name) {
        return document.getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}
