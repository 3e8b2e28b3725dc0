package io.padron.web.customers.actions;

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

/** Orders actions of a running Padrón as a script does. */
final class ActionClient {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final RunningPadron padron;
    private final HttpClient http = HttpClient.newHttpClient();

    ActionClient(RunningPadron padron) {
        this.padron = padron;
    }

    /** The answer to an action that is submitted under a name. */
    HttpResponse<String> submit(String json, String key) {
        return send(request("customers/actions")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    JsonObject action(String id) {
        return json(send(request("customers/actions/" + id).GET()));
    }

    /** How many actions there are. */
    int actions() {
        return json(send(request("customers/actions").GET())).getInt("total");
    }

    HttpResponse<String> order(String id, String order) {
        return send(request("customers/actions/" + id + "/" + order).POST(BodyPublishers.noBody()));
    }

    String left(String id) {
        return send(request("customers/actions/" + id + "/left.csv").GET()).body();
    }

    JsonObject awaitEnd(String id) {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        JsonObject action = action(id);
        while (action.getString("state").equals("RUNNING")
                || action.getString("state").equals("UNDOING")) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("It did not end: " + action + "\n" + padron.log());
            }
            pause();
            action = action(id);
        }
        return action;
    }

    /** How many customers are listed so. */
    int customers(String query) {
        return json(send(request("customers?size=1&" + query).GET())).getInt("total");
    }

    JsonObject customer(String query) {
        String id = json(send(request("customers?size=1&" + query).GET()))
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
        return json(send(request("customers/" + id).GET()));
    }

    /** Somebody else changes this customer meanwhile. */
    void touch(JsonObject customer) {
        HttpResponse<String> answer = send(request("customers/" + customer.getString("id"))
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", "\"" + customer.getInt("version") + "\"")
                .method("PATCH", BodyPublishers.ofString("{\"address\":\"Calle Luna 4\"}")));
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
    }

    static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(padron.address().resolve("api/v1/" + path))
                .header("Authorization", "Bearer " + ImportClient.TOKEN);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
