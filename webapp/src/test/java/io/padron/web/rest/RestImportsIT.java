package io.padron.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.rest.ApiClient.ApiResponse;
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
@ExtendWith(ApiServerExtension.class)
class RestImportsIT {
    private static final String IMPORTS = "/api/v1/imports";
    private static final String HEADER = "Referencia,Primer nombre,Apellido paterno,Apellido materno,RFC,Correo\n";

    @Test
    void aFileIsReviewedReportedAndLoadedWhenAsked(ApiClient apiClient) {
        String method = createPaymentMethod(apiClient);
        String good = SampleCustomerJson.createRfc();
        String bad = "PESJ8005181";
        String file = HEADER
                + createRow(SampleCustomerJson.createReference(), good)
                + createRow(SampleCustomerJson.createReference(), bad)
                + createRow(SampleCustomerJson.createReference(), good)
                + createRow(SampleCustomerJson.createReference(), "XAXX010101000");
        ApiResponse sent = uploadFile(apiClient, "country=MX&personType=NATURAL&paymentMethod=" + method, file);
        assertEquals(202, sent.status(), sent::toString);
        assertEquals(Set.of("id", "sameFileAs"), sent.json().keySet());
        String path = IMPORTS + "/" + sent.json().getString("id");

        JsonObject validated = awaitState(apiClient, path, "VALIDATED");
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
        assertEquals(List.of(4, 2, 0, 1, 0, 1), readCounts(validated));
        assertEquals(JsonValue.NULL, validated.get("endedAt"));

        ApiResponse loading = apiClient.sendRequest("POST", path + "/load", Optional.empty());
        assertEquals(202, loading.status(), loading::toString);
        JsonObject completed = awaitState(apiClient, path, "COMPLETED");
        assertEquals(List.of(4, 0, 2, 1, 0, 1), readCounts(completed));
        assertFalse(completed.isNull("endedAt"));
        assertEquals(
                409,
                apiClient.sendRequest("POST", path + "/load", Optional.empty()).status());
        assertEquals(
                409,
                apiClient
                        .sendRequest("POST", path + "/cancel", Optional.empty())
                        .status());

        ApiResponse outcomes = apiClient.get(path + "/outcomes.csv");
        assertEquals(
                "row,outcome,code,column,value,message,customerId",
                readLines(outcomes).get(0));
        assertEquals(
                List.of("2,LOADED", "3,REJECTED", "4,DUPLICATE_IN_FILE", "5,LOADED"),
                readLines(outcomes).stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',', 2)))
                        .toList());
        List<String> duplicates = readLines(apiClient.get(path + "/duplicates.csv"));
        assertEquals(2, duplicates.size(), duplicates::toString);
        assertTrue(duplicates.get(1).contains(good), duplicates::toString);

        String id = completed.getString("id");
        JsonObject customers = apiClient.get("/api/v1/customers?import=" + id).json();
        assertEquals(2, customers.getInt("total"));
        JsonObject customer = apiClient
                .get("/api/v1/customers/"
                        + customers.getJsonArray("items").getJsonObject(0).getString("id"))
                .json();
        assertEquals(id, customer.getJsonObject("import").getString("id"));

        ApiResponse again =
                uploadFile(apiClient, "country=MX&personType=NATURAL&load=manual&paymentMethod=" + method, file);
        assertEquals(id, again.json().getString("sameFileAs"));
        String second = IMPORTS + "/" + again.json().getString("id");
        assertEquals(
                List.of(4, 0, 0, 0, 3, 1),
                readCounts(awaitState(apiClient, second, "VALIDATED")),
                () -> "references are taken");
        assertEquals(
                202,
                apiClient
                        .sendRequest("POST", second + "/cancel", Optional.empty())
                        .status());
        assertEquals("CANCELLED", apiClient.get(second).json().getString("state"));
        JsonObject list = apiClient.get(IMPORTS + "?size=1").json();
        assertEquals(
                again.json().getString("id"),
                list.getJsonArray("items").getJsonObject(0).getString("id"));
    }

    @Test
    void aFileThatCannotBeReadFailsInASentence(ApiClient apiClient) {
        ApiResponse sent = uploadFile(
                apiClient, "country=MX&personType=NATURAL&paymentMethod=" + createPaymentMethod(apiClient), "");
        assertEquals(202, sent.status(), sent::toString);
        JsonObject failed = awaitState(apiClient, IMPORTS + "/" + sent.json().getString("id"), "FAILED");
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
    void anUploadThatMakesNoSenseIsRefusedAtItsField(String query, String field, ApiClient apiClient) {
        createPaymentMethod(apiClient);
        ApiResponse apiResponse = uploadFile(apiClient, query, HEADER);
        assertEquals(422, apiResponse.status(), apiResponse::toString);
        assertEquals(List.of(field), apiResponse.errors());
    }

    @Test
    void aClientThatIsStillSendingGetsTheReason(ApiClient apiClient) {
        createPaymentMethod(apiClient);
        ApiResponse apiResponse =
                uploadFile(apiClient, "country=MX&personType=NATURAL&load=perhaps", "x".repeat(20 << 20));
        assertEquals(422, apiResponse.status());
        assertEquals(List.of("load"), apiResponse.errors());
    }

    @Test
    void anUploadCutShortLeavesNoRun(ApiClient apiClient) throws IOException {
        int before = apiClient.get(IMPORTS).json().getInt("total");
        String order =
                "POST " + IMPORTS + "?country=MX&personType=NATURAL&paymentMethod=" + createPaymentMethod(apiClient)
                        + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nAuthorization: Bearer "
                        + ApiServerExtension.TOKEN
                        + "\r\n";
        abortRequest(apiClient, order + "Content-Length: 1000\r\n\r\n" + HEADER);
        abortRequest(apiClient, order + "Transfer-Encoding: chunked\r\n\r\n40\r\n" + HEADER.substring(0, 64) + "\r\n");
        assertEquals(before, apiClient.get(IMPORTS).json().getInt("total"));
    }

    private static void abortRequest(ApiClient apiClient, String request) throws IOException {
        try (Socket socket =
                new Socket(apiClient.address().getHost(), apiClient.address().getPort())) {
            socket.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            while (socket.getInputStream().read() >= 0) {
                // Until the server has decided.
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
    void templatesAreOfferedUnderTheirNames(String path, String name, ApiClient apiClient) {
        ApiResponse csv = apiClient.get(IMPORTS + "/templates/" + path + ".csv");
        assertEquals(200, csv.status(), csv::toString);
        assertEquals("attachment; filename=\"" + name + ".csv\"", csv.header("Content-Disposition"));
        assertTrue(csv.header("Content-Type").startsWith("text/csv"));
        ApiResponse xlsx = apiClient.get(IMPORTS + "/templates/" + path + ".xlsx");
        assertEquals(200, xlsx.status());
        assertEquals("attachment; filename=\"" + name + ".xlsx\"", xlsx.header("Content-Disposition"));
        assertTrue(xlsx.text().startsWith("PK"));
    }

    static JsonObject awaitState(ApiClient apiClient, String path, String state) {
        long limit = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        JsonObject run = apiClient.get(path).json();
        while (!run.getString("state").equals(state) && System.nanoTime() < limit) {
            try {
                Thread.sleep(200);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            run = apiClient.get(path).json();
        }
        assertEquals(state, run.getString("state"), run::toString);
        return run;
    }

    private static List<Integer> readCounts(JsonObject run) {
        return List.of(
                run.getInt("rows"),
                run.getInt("accepted"),
                run.getInt("loaded"),
                run.getInt("duplicatesInFile"),
                run.getInt("duplicatesInRegister"),
                run.getInt("rejected"));
    }

    private static List<String> readLines(ApiResponse apiResponse) {
        assertEquals(200, apiResponse.status(), apiResponse::toString);
        return apiResponse.text().lines().toList();
    }

    private static String createRow(String reference, String rfc) {
        return String.join(",", reference, "Emma", "Gómez", "Díaz", rfc, "emma@ejemplo.mx") + "\n";
    }

    static ApiResponse uploadFile(ApiClient apiClient, String query, String file) {
        return apiClient.sendRequest(
                "POST",
                IMPORTS + "?" + query,
                Optional.of(file),
                "Content-Type",
                "text/csv; charset=UTF-8",
                "X-File-Name",
                "a%C3%B1o.csv");
    }

    private static String createPaymentMethod(ApiClient apiClient) {
        return apiClient.get("/api/v1/payment-methods").list().getValuesAs(JsonObject.class).stream()
                .filter(method -> method.getString("country").equals("MX"))
                .map(method -> method.getString("id"))
                .findFirst()
                .orElseGet(() -> apiClient
                        .post("/api/v1/payment-methods", """
                                {"type":"CASH","country":"MX","label":"Efectivo %s"}""".formatted(SampleCustomerJson.createReference()))
                        .json()
                        .getString("id"));
    }
}
