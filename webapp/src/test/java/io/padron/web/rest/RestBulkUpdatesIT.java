package io.padron.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.rest.ApiClient.ApiResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bulk updates by REST: what is refused and what is changed. */
@ExtendWith(ApiServerExtension.class)
class RestBulkUpdatesIT {

    private static final String ACTIONS = "/api/v1/customers/actions";

    @Test
    void saysOfEachFieldWhatIsWrongWithIt(ApiClient apiClient) {
        ApiResponse wrong = apiClient.post(ACTIONS, """
                {"filter":{"country":"Mexico","status":"DEAD","createdFrom":"ayer","shoe":"42"},
                 "action":{"type":"SET_STATUS","status":"INACTIVE"}}""");
        assertEquals(422, wrong.status(), wrong::toString);
        assertEquals(
                List.of("filter.country", "filter.createdFrom", "filter.shoe", "filter.status"),
                wrong.errors().stream().sorted().toList());
        ApiResponse nothing = apiClient.post(ACTIONS, "{}");
        assertEquals(
                List.of("action.type", "filter"),
                nothing.errors().stream()
                        .filter(field -> !field.equals("action.status"))
                        .sorted()
                        .toList());
        ApiResponse reasonless = apiClient.post(ACTIONS, """
                {"filter":{},"action":{"type":"SET_STATUS","status":"INACTIVE"}}""");
        assertEquals(List.of("reason"), reasonless.errors());
        ApiResponse unknown = apiClient.post(ACTIONS, """
                {"filter":{},"action":{"type":"ASSIGN_PAYMENT_METHOD","paymentMethod":"999999"}}""");
        assertEquals(List.of("paymentMethod"), unknown.errors());
        ApiResponse empty = apiClient.post(ACTIONS, """
                {"filter":{"q":"zzzzunknown"},"action":{"type":"SET_STATUS","status":"INACTIVE","reason":"x"}}""");
        assertEquals(List.of("filter"), empty.errors());
        assertEquals(404, apiClient.get(ACTIONS + "/999999").status());
        assertEquals(404, apiClient.post(ACTIONS + "/999999/undo", "{}").status());
        assertEquals(401, apiClient.withToken("").get(ACTIONS).status());
    }

    @Test
    void assignsAMethodToThoseOfTheFilterAlone(ApiClient apiClient) throws InterruptedException {
        String reference = SampleCustomerJson.createReference();
        String cash = createPaymentMethod(apiClient, "Caja " + reference);
        String card = createPaymentMethod(apiClient, "Tarjeta " + reference);
        String family = "Y" + reference.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT) + "quez";
        String emma = SampleCustomerJson.createPerson("XAXX010101000", "", cash).replace("Gómez", family);
        for (int at = 0; at < 3; at++) {
            assertEquals(201, apiClient.post("/api/v1/customers", emma).status());
        }
        ApiResponse taken = apiClient.post(ACTIONS, """
                {"filter":{"q":"%s","country":"MX"},"action":{"type":"ASSIGN_PAYMENT_METHOD","paymentMethod":"%s"}}""".formatted(family, card));
        assertEquals(202, taken.status(), taken::toString);
        assertEquals(3, taken.json().getInt("expected"));
        assertEquals(card, taken.json().getJsonObject("action").getString("paymentMethod"));
        assertEquals(family, taken.json().getJsonObject("filter").getString("q"));
        String address = taken.header("Location");
        assertTrue(address.endsWith(ACTIONS + "/" + taken.json().getString("id")), address);
        ApiResponse now = apiClient.get(address);
        for (int look = 0; look < 600 && now.json().getString("state").equals("RUNNING"); look++) {
            Thread.sleep(100);
            now = apiClient.get(address);
        }
        assertEquals("COMPLETED", now.json().getString("state"), now::toString);
        assertEquals(3, now.json().getInt("changed"));
        assertEquals(
                taken.json().getString("id"),
                apiClient
                        .get(ACTIONS + "?size=1")
                        .json()
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("id"));
    }

    private static String createPaymentMethod(ApiClient apiClient, String label) {
        return apiClient
                .post("/api/v1/payment-methods", """
                        {"type":"CASH","country":"MX","label":"%s","settings":{}}""".formatted(label))
                .json()
                .getString("id");
    }
}
