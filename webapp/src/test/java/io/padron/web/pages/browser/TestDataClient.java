package io.padron.web.pages.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.web.server.RunningPadron;
import io.padron.web.server.SharedPadron;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Creates by REST the data that a browser test needs; tests share a server and create their own data. */
public final class TestDataClient {

    private static final Pattern ID = Pattern.compile("\"id\":\"(\\d+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI api;

    public TestDataClient(RunningPadron padron) {
        api = padron.address().resolve("api/v1/");
    }

    /** The id of the Mexican method with this label, which is activated if necessary. */
    public String findOrCreatePaymentMethod(String type, String label) {
        return findOrCreatePaymentMethodIn("MX", type, label);
    }

    /** As {@link #findOrCreatePaymentMethod}, in any country. */
    public String findOrCreatePaymentMethodIn(String country, String type, String label) {
        String settings = type.equals("SPEI") ? "{'clabe':'012180001234567899'}" : "{}";
        String wanted =
                "{'type':'%s','country':'%s','label':'%s','settings':%s}".formatted(type, country, label, settings);
        HttpResponse<String> made = sendRequest("payment-methods", createJsonRequest("POST", wanted));
        if (made.statusCode() == 201) {
            return readId(made.body());
        }
        String all =
                sendRequest("payment-methods", HttpRequest.newBuilder().GET()).body();
        return Json.createReader(new StringReader(all)).readArray().getValuesAs(JsonObject.class).stream()
                .filter(there -> there.getString("country").equals(country)
                        && there.getString("label").equals(label))
                .map(there -> there.getString("id"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(made.body()));
    }

    /** The id of a new customer with this payment method. */
    public String createCustomer(String name, String rfc, String email, String method) {
        String[] parts = name.split(" ", 2);
        HttpResponse<String> made = sendRequest(
                "customers",
                createJsonRequest(
                        "POST",
                        ("{'country':'MX','personType':'NATURAL','name':{'first':'%s','last':'%s'},"
                                        + "'identities':[{'kind':'RFC','value':'%s'}],'emails':['%s'],"
                                        + "'paymentMethods':['%s']}")
                                .formatted(parts[0], parts[1], rfc, email, method)));
        assertEquals(201, made.statusCode(), made.body());
        return readId(made.body());
    }

    /** The id of a new Colombian customer without identity number. */
    public String createColombianCustomer(String name, String email, String method) {
        HttpResponse<String> made = sendRequest(
                "customers",
                createJsonRequest(
                        "POST",
                        ("{'country':'CO','personType':'NATURAL','name':{'full':'%s'},'emails':['%s'],"
                                        + "'phones':['3168125566'],'paymentMethods':['%s']}")
                                .formatted(name, email, method)));
        assertEquals(201, made.statusCode(), made.body());
        return readId(made.body());
    }

    /** Stores a concurrent change of a customer. */
    public void changeCustomer(String customer, String fields) {
        String version = sendRequest(
                        "customers/" + customer, HttpRequest.newBuilder().GET())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        HttpRequest.Builder patch = HttpRequest.newBuilder()
                .method("PATCH", BodyPublishers.ofString(fields.replace('\'', '"')))
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", version);
        assertEquals(200, sendRequest("customers/" + customer, patch).statusCode());
    }

    /** The id of the run of this file, once it is validated and waits for the user. */
    public String createValidatedRun(String name, String content) {
        HttpResponse<String> taken = sendRequest(
                "imports?country=MX&personType=NATURAL&load=manual",
                HttpRequest.newBuilder()
                        .POST(BodyPublishers.ofString(content))
                        .header("Content-Type", "text/csv")
                        .header("X-File-Name", name));
        assertEquals(202, taken.statusCode(), taken.body());
        String run = readId(taken.body());
        awaitValidated(run);
        return run;
    }

    private void awaitValidated(String run) {
        for (int look = 0; look < 240; look++) {
            HttpRequest.Builder show = HttpRequest.newBuilder().GET();
            if (sendRequest("imports/" + run, show).body().contains("\"state\":\"VALIDATED\"")) {
                return;
            }
            sleep();
        }
        throw new AssertionError("Import " + run + " was not reviewed");
    }

    private static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(250);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static HttpRequest.Builder createJsonRequest(String method, String body) {
        return HttpRequest.newBuilder()
                .method(method, BodyPublishers.ofString(body.replace('\'', '"')))
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> sendRequest(String path, HttpRequest.Builder request) {
        try {
            return client.send(
                    request.uri(api.resolve(path))
                            .header("Authorization", "Bearer " + SharedPadron.TOKEN)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String readId(String json) {
        Matcher id = ID.matcher(json);
        if (!id.find()) {
            throw new AssertionError("No id in " + json);
        }
        return id.group(1);
    }
}
