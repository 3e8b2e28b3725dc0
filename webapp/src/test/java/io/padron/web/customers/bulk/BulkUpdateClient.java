package io.padron.web.customers.bulk;

import io.padron.web.imports.ImportClient;
import io.padron.web.server.RunningPadron;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Calls the bulk update resource of a running Padrón as a script does. */
final class BulkUpdateClient {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final RunningPadron padron;
    private final HttpClient http = HttpClient.newHttpClient();

    BulkUpdateClient(RunningPadron padron) {
        this.padron = padron;
    }

    /** Submits a bulk update with an idempotency key. */
    HttpResponse<String> submitBulkUpdate(String json, String key) {
        return sendRequest(createRequest("customers/actions")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    JsonObject findBulkUpdate(String id) {
        return readJson(sendRequest(createRequest("customers/actions/" + id).GET()));
    }

    int countBulkUpdates() {
        return readJson(sendRequest(createRequest("customers/actions").GET())).getInt("total");
    }

    HttpResponse<String> sendCommand(String id, String order) {
        return sendRequest(
                createRequest("customers/actions/" + id + "/" + order).POST(BodyPublishers.noBody()));
    }

    String downloadSkippedCustomers(String id) {
        return sendRequest(
                        createRequest("customers/actions/" + id + "/left.csv").GET())
                .body();
    }

    JsonObject awaitEnd(String id) {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        JsonObject bulkUpdate = findBulkUpdate(id);
        while (bulkUpdate.getString("state").equals("RUNNING")
                || bulkUpdate.getString("state").equals("UNDOING")) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("It did not end: " + bulkUpdate + "\n" + padron.readLog());
            }
            sleep();
            bulkUpdate = findBulkUpdate(id);
        }
        return bulkUpdate;
    }

    /** Counts the customers that the list shows for a query. */
    int countCustomers(String query) {
        return readJson(sendRequest(createRequest("customers?size=1&" + query).GET()))
                .getInt("total");
    }

    JsonObject findCustomer(String query) {
        String id = readJson(
                        sendRequest(createRequest("customers?size=1&" + query).GET()))
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
        return readJson(sendRequest(createRequest("customers/" + id).GET()));
    }

    /** Changes the customer as another user would meanwhile. */
    void changeCustomer(JsonObject customer) {
        HttpResponse<String> answer = sendRequest(createRequest("customers/" + customer.getString("id"))
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", "\"" + customer.getInt("version") + "\"")
                .method("PATCH", BodyPublishers.ofString("{\"address\":\"Calle Luna 4\"}")));
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
    }

    static JsonObject readJson(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private HttpRequest.Builder createRequest(String path) {
        return HttpRequest.newBuilder(padron.address().resolve("api/v1/" + path))
                .header("Authorization", "Bearer " + ImportClient.TOKEN);
    }

    private HttpResponse<String> sendRequest(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
