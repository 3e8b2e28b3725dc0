package io.padron.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.rest.Api.Answer;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was left out of a file is said, and nothing of such a file is loaded unasked. */
@ExtendWith(ApiServer.class)
class RestLeftOutIT {

    private static final String IMPORTS = "/api/v1/imports";

    @Test
    void aFileWithColumnsThatAreNotUsedWaitsAndNamesThem(Api api) {
        JsonObject waiting = await(api, upload(api, "MX", "NATURAL", "", unknownColumns(api)), "VALIDATED");
        assertEquals(List.of("Género", "Fecha de alta", "Notas"), texts(waiting, "unusedColumns"));
        assertEquals(0, waiting.getInt("hiddenRows"));
        assertEquals(List.of(), texts(waiting, "hiddenColumns"));
        assertEquals(List.of(), texts(waiting, "unreadSheets"));
        assertEquals(1, waiting.getInt("accepted"));
        assertEquals(0, waiting.getInt("loaded"));

        String path = IMPORTS + "/" + waiting.getString("id");
        assertEquals(202, api.send("POST", path + "/load", Optional.empty()).status());
        assertEquals(1, await(api, waiting.getString("id"), "COMPLETED").getInt("loaded"));
        String loaded = api.get("/api/v1/customers?import=" + waiting.getString("id"))
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
        JsonObject customer = api.get("/api/v1/customers/" + loaded).json();
        assertTrue(customer.getJsonArray("phones").toString().contains("5512345678"), customer::toString);
    }

    @Test
    void whoAsksForTheGoodRowsInAnyCaseGetsThemAndIsToldWhatWasLeftOut(Api api) {
        JsonObject loaded = await(api, upload(api, "MX", "NATURAL", "&load=auto", unknownColumns(api)), "COMPLETED");
        assertEquals(1, loaded.getInt("loaded"));
        assertEquals(List.of("Género", "Fecha de alta", "Notas"), texts(loaded, "unusedColumns"));
    }

    @Test
    void aColombianFileUnderTheHeaderNitIsReadWithItsNumbers(Api api) {
        method(api, "CO");
        String file = "Empresa,NIT,Correo,Teléfono celular,Forma de pago\n"
                + "Recaudos de Prueba S.A.S.,901234567-7,pagos@recaudos.example.com,3001234567,Transferencia CO\n";
        JsonObject first = await(api, upload(api, "CO", "LEGAL", "", file), "COMPLETED");
        assertEquals(List.of(), texts(first, "unusedColumns"));
        assertEquals(1, first.getInt("loaded"), first::toString);
        JsonObject again = await(api, upload(api, "CO", "LEGAL", "", file), "COMPLETED");
        assertEquals(1, again.getInt("duplicatesInRegister"), again::toString);
    }

    @Test
    void aFileOfCompaniesSentAsPersonsIsTold(Api api) {
        method(api, "MX");
        String file =
                "Razón social,RFC,Contacto 1 primer nombre,Contacto 1 apellido paterno,Contacto 1 correo,Medio de pago\n"
                        + "Ferretera del Norte,CPX010803SA4,Ana,Ríos,ana@correo.mx,Transferencia MX\n";
        JsonObject failed = await(api, upload(api, "MX", "NATURAL", "", file), "FAILED");
        assertEquals("missing-columns", failed.getJsonObject("error").getString("code"));
        String message = failed.getJsonObject("error").getString("message");
        assertTrue(message.endsWith("parece de «Persona moral»: si lo es, elija ese tipo al cargarlo."), message);

        String persons = "Primer nombre,Apellido paterno,RFC,Correo,Medio de pago\nAna,Ríos," + Samples.rfc()
                + ",ana@correo.mx,Transferencia MX\n";
        String told = await(api, upload(api, "MX", "LEGAL", "", persons), "FAILED")
                .getJsonObject("error")
                .getString("message");
        assertTrue(told.contains("parece de «Persona física»"), told);
    }

    @Test
    void aFileWithoutRowsIsCompletedWithoutAny(Api api) {
        method(api, "MX");
        JsonObject done = await(
                api,
                upload(api, "MX", "NATURAL", "", "Primer nombre,Apellido paterno,RFC,Correo 1,Medio de pago,Nota\n"),
                "COMPLETED");
        assertEquals(0, done.getInt("rows"));
        assertEquals(0, done.getInt("loaded"));
    }

    @Test
    void aFileOfRubbishEndsEarlyAndKeepsWhatWasFound(Api api) {
        method(api, "MX");
        String file = "Primer nombre,Apellido paterno,RFC,Correo 1,Medio de pago\n" + "x,,y,z,\n".repeat(12_000);
        JsonObject stopped = await(api, upload(api, "MX", "NATURAL", "&load=auto", file), "FAILED");
        assertEquals("too-many-errors", stopped.getJsonObject("error").getString("code"));
        assertEquals(5_000, stopped.getInt("rows"), stopped::toString);
        assertEquals(5_000, stopped.getInt("rejected"), stopped::toString);
        String outcomes = new String(
                api.get(IMPORTS + "/" + stopped.getString("id") + "/outcomes.csv")
                        .response()
                        .body(),
                StandardCharsets.UTF_8);
        assertTrue(outcomes.contains("\n5001,REJECTED,"), outcomes.substring(0, 500));
    }

    private static String unknownColumns(Api api) {
        method(api, "MX");
        return "RFC,Primer nombre,Apellido paterno,Correo,Medio de pago,Género,Teléfono celular,Fecha de alta,Notas\n"
                + Samples.rfc() + ",Ana,Ríos,a@correo.mx,Transferencia MX,F,5512345678,2024-01-02,cliente puntual\n";
    }

    /** Once active, a method is not activated again. */
    private static void method(Api api, String country) {
        String label = "Transferencia " + country;
        if (!api.get("/api/v1/payment-methods").list().toString().contains(label)) {
            Answer made = api.send(
                    "POST",
                    "/api/v1/payment-methods",
                    Optional.of("{\"type\":\"BANK_TRANSFER\",\"country\":\"" + country + "\",\"label\":\"" + label
                            + "\",\"settings\":{}}"));
            assertEquals(201, made.status(), made::toString);
        }
    }

    private static String upload(Api api, String country, String type, String more, String file) {
        Answer sent = RestImportsIT.upload(api, "country=" + country + "&personType=" + type + more, file);
        assertEquals(202, sent.status(), sent::toString);
        return sent.json().getString("id");
    }

    private static JsonObject await(Api api, String id, String state) {
        return RestImportsIT.await(api, IMPORTS + "/" + id, state);
    }

    private static List<String> texts(JsonObject document, String name) {
        return document.getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}
