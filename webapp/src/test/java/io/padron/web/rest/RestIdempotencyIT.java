package io.padron.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.rest.ApiClient.ApiResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Repeated requests with one idempotency key, on the runnable JAR. */
@ExtendWith(ApiServerExtension.class)
class RestIdempotencyIT {
    private static final String CUSTOMERS = "/api/v1/customers";
    private static final String IMPORTS = "/api/v1/imports";
    private static final String KEY = "Idempotency-Key";

    @Test
    void aCustomerSentTwiceIsRegisteredOnce(ApiClient apiClient) {
        String key = UUID.randomUUID().toString();
        String emma = SampleCustomerJson.createPerson(
                SampleCustomerJson.createRfc(), SampleCustomerJson.createReference(), createPaymentMethod(apiClient));
        ApiResponse first = apiClient.post(CUSTOMERS, emma, KEY, key);
        assertEquals(201, first.status(), first::toString);
        ApiResponse second = apiClient.post(CUSTOMERS, emma, KEY, key);
        assertEquals(201, second.status(), second::toString);
        assertEquals(first.text(), second.text());
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(first.header("ETag"), second.header("ETag"));
        assertEquals("true", second.header("Idempotent-Replayed"));

        ApiResponse other = apiClient.post(CUSTOMERS, emma.replace("Emma", "Elena"), KEY, key);
        assertEquals(422, other.status(), other::toString);
        assertEquals("idempotency-key-reused", other.code());
        ApiResponse elsewhere = uploadFile(apiClient, key, "Referencia\n");
        assertEquals("idempotency-key-reused", elsewhere.code());
    }

    @Test
    void aRefusedRequestFreesItsKey(ApiClient apiClient) {
        String key = UUID.randomUUID().toString();
        assertEquals(
                422, apiClient.post(CUSTOMERS, "{\"country\":\"MX\"}", KEY, key).status());
        String emma = SampleCustomerJson.createPerson(
                SampleCustomerJson.createRfc(), SampleCustomerJson.createReference(), createPaymentMethod(apiClient));
        assertEquals(201, apiClient.post(CUSTOMERS, emma, KEY, key).status());
    }

    @Test
    void aMalformedKeyIsRefused(ApiClient apiClient) {
        for (String wrong : List.of("x".repeat(201), "dos palabras")) {
            ApiResponse apiResponse = apiClient.post(CUSTOMERS, "{}", KEY, wrong);
            assertEquals(400, apiResponse.status(), apiResponse::toString);
            assertEquals("idempotency-key-malformed", apiResponse.code());
        }
    }

    @Test
    void ofManyAtOnceOneIsDone(ApiClient apiClient) {
        String key = UUID.randomUUID().toString();
        String family = "Z" + key.replaceAll("[^a-f]", "");
        // With the generic RFC and without a reference, only the idempotency key prevents a second registration.
        String anybody = SampleCustomerJson.createPerson("XAXX010101000", "", createPaymentMethod(apiClient))
                .replace("Gómez", family);
        List<ApiResponse> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(each -> apiClient.post(CUSTOMERS, anybody, KEY, key))
                .toList();
        assertTrue(
                answers.stream()
                        .allMatch(apiResponse -> apiResponse.status() == 201
                                || (apiResponse.status() == 409
                                        && apiResponse.code().equals("request-in-progress"))),
                answers::toString);
        assertEquals(
                1,
                answers.stream()
                        .filter(apiResponse -> apiResponse.status() == 201)
                        .map(ApiResponse::text)
                        .distinct()
                        .count());
        assertEquals(1, apiClient.get(CUSTOMERS + "?q=" + family).json().getInt("total"));
    }

    @Test
    void aFileSentTwiceIsOneImport(ApiClient apiClient) {
        createPaymentMethod(apiClient);
        String key = UUID.randomUUID().toString();
        String file = "Referencia,Primer nombre\n" + SampleCustomerJson.createReference() + ",Emma\n";
        ApiResponse first = uploadFile(apiClient, key, file);
        assertEquals(202, first.status(), first::toString);
        int runs = apiClient.get(IMPORTS).json().getInt("total");
        ApiResponse second = uploadFile(apiClient, key, file);
        assertEquals(202, second.status(), second::toString);
        assertEquals(first.text(), second.text());
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(runs, apiClient.get(IMPORTS).json().getInt("total"));
        assertEquals(
                "idempotency-key-reused",
                uploadFile(apiClient, key, file + file).code());
    }

    private static ApiResponse uploadFile(ApiClient apiClient, String key, String file) {
        return apiClient.sendRequest(
                "POST",
                IMPORTS + "?country=MX&personType=NATURAL",
                Optional.of(file),
                "Content-Type",
                "text/csv",
                "X-File-Name",
                "clientes.csv",
                KEY,
                key);
    }

    private static String createPaymentMethod(ApiClient apiClient) {
        return apiClient
                .post("/api/v1/payment-methods", """
                        {"type":"CASH","country":"MX","label":"Caja %s","settings":{}}""".formatted(SampleCustomerJson.createReference()))
                .json()
                .getString("id");
    }
}
