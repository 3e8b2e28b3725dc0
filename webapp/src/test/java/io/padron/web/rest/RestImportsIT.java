package io.padron.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.rest.Api.Answer;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract of imports, on the runnable JAR. */
@ExtendWith(ApiServer.class)
class RestImportsIT {
    private static final String IMPORTS = "/api/v1/imports";
    private static final String HEADER = "Referencia,Primer nombre,Apellido paterno,Apellido materno,RFC,Correo\n";

    @Test
    void aFileIsReviewedReportedAndLoadedWhenAsked(Api api) {
        String method = method(api);
        String good = Samples.rfc();
        String bad = "PESJ8005181";
        String file = HEADER
                + row(Samples.reference(), good)
                + row(Samples.reference(), bad)
                + row(Samples.reference(), good)
                + row(Samples.reference(), "XAXX010101000");
        Answer sent = upload(api, "country=MX&personType=NATURAL&paymentMethod=" + method, file);
        assertEquals(202, sent.status(), sent::toString);
        assertEquals(Set.of("id", "sameFileAs"), sent.json().keySet());
        String path = IMPORTS + "/" + sent.json().getString("id");

        JsonObject validated = await(api, path, "VALIDATED");
        assertEquals(
                Set.of(
                        "id",
                        "fileName",
                        "country",
                        "personType",
                        "state",
                        "rows",
                        "accepted",
                        "loaded",
                        "duplicatesInFile",
                        "duplicatesInRegister",
                        "rejected",
                        "warnings",
                        "removed",
                        "kept",
                        "unusedColumns",
                        "hiddenRows",
                        "hiddenColumns",
                        "unreadSheets",
                        "splitFromOneColumn",
                        "placeholders",
                        "findingsLimited",
                        "error",
                        "startedBy",
                        "startedAt",
                        "endedAt"),
                new TreeSet<>(validated.keySet()));
        assertEquals("año.csv", validated.getString("fileName"));
        assertEquals(List.of(4, 2, 0, 1, 0, 1), counts(validated));
        assertEquals(JsonValue.NULL, validated.get("endedAt"));

        Answer loading = api.send("POST", path + "/load", Optional.empty());
        assertEquals(202, loading.status(), loading::toString);
        JsonObject completed = await(api, path, "COMPLETED");
        assertEquals(List.of(4, 0, 2, 1, 0, 1), counts(completed));
        assertFalse(completed.isNull("endedAt"));
        assertEquals(409, api.send("POST", path + "/load", Optional.empty()).status());
        assertEquals(409, api.send("POST", path + "/cancel", Optional.empty()).status());

        Answer outcomes = api.get(path + "/outcomes.csv");
        assertEquals(
                "row,outcome,code,column,value,message,customerId",
                lines(outcomes).get(0));
        assertEquals(
                List.of("2,LOADED", "3,REJECTED", "4,DUPLICATE_IN_FILE", "5,LOADED"),
                lines(outcomes).stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',', 2)))
                        .toList());
        List<String> duplicates = lines(api.get(path + "/duplicates.csv"));
        assertEquals(2, duplicates.size(), duplicates::toString);
        assertTrue(duplicates.get(1).contains(good), duplicates::toString);

        String id = completed.getString("id");
        JsonObject customers = api.get("/api/v1/customers?import=" + id).json();
        assertEquals(2, customers.getInt("total"));
        JsonObject customer = api.get("/api/v1/customers/"
                        + customers.getJsonArray("items").getJsonObject(0).getString("id"))
                .json();
        assertEquals(id, customer.getJsonObject("import").getString("id"));

        Answer again = upload(api, "country=MX&personType=NATURAL&load=manual&paymentMethod=" + method, file);
        assertEquals(id, again.json().getString("sameFileAs"));
        String second = IMPORTS + "/" + again.json().getString("id");
        assertEquals(List.of(4, 0, 0, 0, 3, 1), counts(await(api, second, "VALIDATED")), () -> "references are taken");
        assertEquals(202, api.send("POST", second + "/cancel", Optional.empty()).status());
        assertEquals("CANCELLED", api.get(second).json().getString("state"));
        JsonObject list = api.get(IMPORTS + "?size=1").json();
        assertEquals(
                again.json().getString("id"),
                list.getJsonArray("items").getJsonObject(0).getString("id"));
    }

    @Test
    void aFileThatCannotBeReadFailsInASentence(Api api) {
        Answer sent = upload(api, "country=MX&personType=NATURAL&paymentMethod=" + method(api), "");
        assertEquals(202, sent.status(), sent::toString);
        JsonObject failed = await(api, IMPORTS + "/" + sent.json().getString("id"), "FAILED");
        assertFalse(failed.getJsonObject("error").getString("code").isEmpty());
        assertTrue(failed.getJsonObject("error").getString("message").endsWith("."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "personType=NATURAL | country",
                "country=MX | personType",
                "country=ZZ&personType=NATURAL | country",
                "country=MX&personType=ALIEN | personType",
                "country=MX&personType=NATURAL&load=perhaps | load",
                "country=MX&personType=NATURAL&paymentMethod=none | paymentMethod"
            })
    void anOrderThatMakesNoSenseIsRefusedAtItsField(String query, String field, Api api) {
        method(api);
        Answer answer = upload(api, query, HEADER);
        assertEquals(422, answer.status(), answer::toString);
        assertEquals(List.of(field), answer.errors());
    }

    @Test
    void theReasonReachesWhoIsStillSending(Api api) {
        method(api);
        Answer answer = upload(api, "country=MX&personType=NATURAL&load=perhaps", "x".repeat(20 << 20));
        assertEquals(422, answer.status());
        assertEquals(List.of("load"), answer.errors());
    }

    @Test
    void anUploadCutShortLeavesNoRun(Api api) throws IOException {
        int before = api.get(IMPORTS).json().getInt("total");
        String order = "POST " + IMPORTS + "?country=MX&personType=NATURAL&paymentMethod=" + method(api)
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nAuthorization: Bearer " + ApiServer.TOKEN
                + "\r\n";
        cutShort(api, order + "Content-Length: 1000\r\n\r\n" + HEADER);
        cutShort(api, order + "Transfer-Encoding: chunked\r\n\r\n40\r\n" + HEADER.substring(0, 64) + "\r\n");
        assertEquals(before, api.get(IMPORTS).json().getInt("total"));
    }

    private static void cutShort(Api api, String request) throws IOException {
        try (Socket socket = new Socket(api.address().getHost(), api.address().getPort())) {
            socket.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            while (socket.getInputStream().read() >= 0) {
                // Until the server has made up its mind.
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MX/NATURAL,formato-cliente-pf",
        "MX/LEGAL,formato-cliente-pm",
        "CO/NATURAL,formato-cliente-pn",
        "CO/LEGAL,formato-cliente-pj"
    })
    void templatesAreOfferedUnderTheirNames(String path, String name, Api api) {
        Answer csv = api.get(IMPORTS + "/templates/" + path + ".csv");
        assertEquals(200, csv.status(), csv::toString);
        assertEquals("attachment; filename=\"" + name + ".csv\"", csv.header("Content-Disposition"));
        assertTrue(csv.header("Content-Type").startsWith("text/csv"));
        Answer xlsx = api.get(IMPORTS + "/templates/" + path + ".xlsx");
        assertEquals(200, xlsx.status());
        assertEquals("attachment; filename=\"" + name + ".xlsx\"", xlsx.header("Content-Disposition"));
        assertTrue(xlsx.text().startsWith("PK"));
    }

    static JsonObject await(Api api, String path, String state) {
        long limit = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        JsonObject run = api.get(path).json();
        while (!run.getString("state").equals(state) && System.nanoTime() < limit) {
            try {
                Thread.sleep(200);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            run = api.get(path).json();
        }
        assertEquals(state, run.getString("state"), run::toString);
        return run;
    }

    private static List<Integer> counts(JsonObject run) {
        return List.of(
                run.getInt("rows"),
                run.getInt("accepted"),
                run.getInt("loaded"),
                run.getInt("duplicatesInFile"),
                run.getInt("duplicatesInRegister"),
                run.getInt("rejected"));
    }

    private static List<String> lines(Answer answer) {
        assertEquals(200, answer.status(), answer::toString);
        return answer.text().lines().toList();
    }

    private static String row(String reference, String rfc) {
        return String.join(",", reference, "Emma", "Gómez", "Díaz", rfc, "emma@ejemplo.mx") + "\n";
    }

    static Answer upload(Api api, String query, String file) {
        return api.send(
                "POST",
                IMPORTS + "?" + query,
                Optional.of(file),
                "Content-Type",
                "text/csv; charset=UTF-8",
                "X-File-Name",
                "a%C3%B1o.csv");
    }

    private static String method(Api api) {
        return api.get("/api/v1/payment-methods").list().getValuesAs(JsonObject.class).stream()
                .filter(method -> method.getString("country").equals("MX"))
                .map(method -> method.getString("id"))
                .findFirst()
                .orElseGet(() -> api.post("/api/v1/payment-methods", """
                                {"type":"CASH","country":"MX","label":"Efectivo %s"}""".formatted(Samples.reference()))
                        .json()
                        .getString("id"));
    }
}
