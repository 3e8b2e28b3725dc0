package io.padron.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Calls the REST API of a running Padrón as a script does. */
public final class ApiClient {
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private final String token;

    ApiClient(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /** The same client with another token, or without one. */
    ApiClient withToken(String otherToken) {
        return new ApiClient(address, otherToken);
    }

    URI address() {
        return address;
    }

    ApiResponse get(String path, String... headers) {
        return sendRequest("GET", path, Optional.empty(), headers);
    }

    ApiResponse post(String path, String json, String... headers) {
        return sendRequest("POST", path, Optional.of(json), withToken(headers, "Content-Type", "application/json"));
    }

    ApiResponse patch(String path, String json, String... headers) {
        return sendRequest(
                "PATCH", path, Optional.of(json), withToken(headers, "Content-Type", "application/merge-patch+json"));
    }

    ApiResponse sendRequest(String method, String path, Optional<String> body, String... headers) {
        return sendRequest(
                method,
                path,
                body.map(HttpRequest.BodyPublishers::ofString).orElse(HttpRequest.BodyPublishers.noBody()),
                headers);
    }

    ApiResponse sendRequest(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).method(method, body);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new ApiResponse(response);
        } catch (IOException failed) {
            throw new IllegalStateException(method + " " + path, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String[] withToken(String[] headers, String name, String value) {
        return Stream.concat(Stream.of(headers), Stream.of(name, value)).toArray(String[]::new);
    }

    /** A response. */
    record ApiResponse(HttpResponse<byte[]> response) {
        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonObject json() {
            try (JsonReader reader = Json.createReader(new StringReader(text()))) {
                return reader.readObject();
            }
        }

        JsonArray list() {
            try (JsonReader reader = Json.createReader(new StringReader(text()))) {
                return reader.readArray();
            }
        }

        String code() {
            return json().getString("code");
        }

        /** The fields of the issues with severity ERROR. */
        List<String> errors() {
            return json().getJsonArray("issues").getValuesAs(JsonObject.class).stream()
                    .filter(issue -> issue.getString("severity").equals("ERROR"))
                    .map(issue -> issue.getString("field"))
                    .toList();
        }

        @Override
        public String toString() {
            return status() + " " + text();
        }
    }
}
