package io.padron.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.rest.Api.Answer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Changes of all that fit a filter, by REST: what is refused, and what is done. */
@ExtendWith(ApiServer.class)
class RestActionsIT {

    private static final String ACTIONS = "/api/v1/customers/actions";

    @Test
    void saysOfEachFieldWhatIsWrongWithIt(Api api) {
        Answer wrong = api.post(ACTIONS, """
                {"filter":{"country":"Mexico","status":"DEAD","createdFrom":"ayer","shoe":"42"},
                 "action":{"type":"SET_STATUS","status":"INACTIVE"}}""");
        assertEquals(422, wrong.status(), wrong::toString);
        assertEquals(
                List.of("filter.country", "filter.createdFrom", "filter.shoe", "filter.status"),
                wrong.errors().stream().sorted().toList());
        Answer nothing = api.post(ACTIONS, "{}");
        assertEquals(
                List.of("action.type", "filter"),
                nothing.errors().stream()
                        .filter(field -> !field.equals("action.status"))
                        .sorted()
                        .toList());
        Answer reasonless = api.post(ACTIONS, """
                {"filter":{},"action":{"type":"SET_STATUS","status":"INACTIVE"}}""");
        assertEquals(List.of("reason"), reasonless.errors());
        Answer unknown = api.post(ACTIONS, """
                {"filter":{},"action":{"type":"ASSIGN_PAYMENT_METHOD","paymentMethod":"999999"}}""");
        assertEquals(List.of("paymentMethod"), unknown.errors());
        Answer nobody = api.post(ACTIONS, """
                {"filter":{"q":"zzzznobody"},"action":{"type":"SET_STATUS","status":"INACTIVE","reason":"x"}}""");
        assertEquals(List.of("filter"), nobody.errors());
        assertEquals(404, api.get(ACTIONS + "/999999").status());
        assertEquals(404, api.post(ACTIONS + "/999999/undo", "{}").status());
        assertEquals(401, api.with("").get(ACTIONS).status());
    }

    @Test
    void assignsAMethodToThoseOfTheFilterAlone(Api api) throws InterruptedException {
        String reference = Samples.reference();
        String cash = method(api, "Caja " + reference);
        String card = method(api, "Tarjeta " + reference);
        String family = "Y" + reference.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT) + "quez";
        String emma = Samples.person("XAXX010101000", "", cash).replace("Gómez", family);
        for (int at = 0; at < 3; at++) {
            assertEquals(201, api.post("/api/v1/customers", emma).status());
        }
        Answer taken = api.post(ACTIONS, """
                {"filter":{"q":"%s","country":"MX"},"action":{"type":"ASSIGN_PAYMENT_METHOD","paymentMethod":"%s"}}""".formatted(family, card));
        assertEquals(202, taken.status(), taken::toString);
        assertEquals(3, taken.json().getInt("expected"));
        assertEquals(card, taken.json().getJsonObject("action").getString("paymentMethod"));
        assertEquals(family, taken.json().getJsonObject("filter").getString("q"));
        String address = taken.header("Location");
        assertTrue(address.endsWith(ACTIONS + "/" + taken.json().getString("id")), address);
        Answer now = api.get(address);
        for (int look = 0; look < 600 && now.json().getString("state").equals("RUNNING"); look++) {
            Thread.sleep(100);
            now = api.get(address);
        }
        assertEquals("COMPLETED", now.json().getString("state"), now::toString);
        assertEquals(3, now.json().getInt("changed"));
        assertEquals(
                taken.json().getString("id"),
                api.get(ACTIONS + "?size=1")
                        .json()
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("id"));
    }

    private static String method(Api api, String label) {
        return api.post("/api/v1/payment-methods", """
                        {"type":"CASH","country":"MX","label":"%s","settings":{}}""".formatted(label)).json().getString("id");
    }
}
