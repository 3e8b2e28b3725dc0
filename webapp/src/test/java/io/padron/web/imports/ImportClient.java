package io.padron.web.imports;

import io.padron.web.server.RunningPadron;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Uploads files to a running Padrón as a script does: by REST, with the token. */
public final class ImportClient {

    public static final String TOKEN = "token-of-the-tests-of-imports-and-more";

    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final RunningPadron padron;
    private final HttpClient http = HttpClient.newHttpClient();

    public ImportClient(RunningPadron padron) {
        this.padron = padron;
    }

    /** Activates the payment method of the sample files; an import needs one. */
    public void activateSpei() {
        HttpResponse<String> answer = sendRequest(
                createRequest("payment-methods")
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"type\":\"SPEI\",\"country\":\"MX\",\"label\":\"SPEI\",\"settings\":{\"clabe\":\"032180000118359719\"}}")));
        requireStatus(answer, 201);
    }

    /** Activates a payment method that every country has, under this label. */
    public void activateCash(String country, String label) {
        requireStatus(
                sendRequest(createRequest("payment-methods")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"type\":\"CASH\",\"country\":\"" + country + "\",\"label\":\""
                                + label + "\",\"settings\":{}}"))),
                201);
    }

    /** Uploads a CSV file of natural persons of this country and returns the id of the new run. */
    public String uploadFile(String country, Path file) {
        try {
            return readAcceptedId(sendRequest(createRequest("imports?personType=NATURAL&load=auto&country=" + country)
                    .header("Content-Type", "text/csv")
                    .header("X-File-Name", file.getFileName().toString())
                    .POST(BodyPublishers.ofFile(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the verdict about a number. */
    public HttpResponse<String> checkIdentity(String country, String kind, String number) {
        return sendRequest(createRequest("identity/check")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"country\":\"" + country + "\",\"kind\":\"" + kind + "\",\"value\":\"" + number + "\"}")));
    }

    public String listPacks() {
        HttpResponse<String> answer =
                sendRequest(createRequest("identity/packs").GET());
        requireStatus(answer, 200);
        return answer.body();
    }

    /** Uploads a file of natural persons of Mexico and returns the id of the new run. */
    public String uploadFile(Path file) {
        try {
            String name = file.getFileName().toString();
            String mediaType = name.endsWith(".xlsx")
                    ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                    : "text/csv";
            return readAcceptedId(uploadFile(BodyPublishers.ofFile(file), mediaType, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> uploadFile(BodyPublisher content, String mediaType, String name) {
        return sendRequest(createRequest("imports?country=MX&personType=NATURAL&load=auto")
                .header("Content-Type", mediaType)
                .header("X-File-Name", name)
                .POST(content));
    }

    static String readAcceptedId(HttpResponse<String> answer) {
        requireStatus(answer, 202);
        return readField(answer.body(), "id");
    }

    /** The current state of the run. */
    public RunJson findRun(String id) {
        HttpResponse<String> answer = sendRequest(createRequest("imports/" + id).GET());
        requireStatus(answer, 200);
        return new RunJson(answer.body());
    }

    /** Waits until the run has ended or waits for the user. */
    public RunJson awaitEnd(String id) {
        return awaitEnd(id, PATIENCE);
    }

    /** Waits no longer than that. */
    public RunJson awaitEnd(String id, Duration patience) {
        long limit = System.nanoTime() + patience.toNanos();
        RunJson runJson = findRun(id);
        while (!List.of("COMPLETED", "FAILED", "CANCELLED", "UNDONE").contains(runJson.state())) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("It did not end: " + runJson.json() + "\n" + padron.readLog());
            }
            sleep(100);
            runJson = findRun(id);
        }
        return runJson;
    }

    /** Sends a command to the run and returns its state, or an empty object when the command is refused. */
    public RunJson sendCommand(String id, String order, int status) {
        HttpResponse<String> answer =
                sendRequest(createRequest("imports/" + id + "/" + order).POST(BodyPublishers.noBody()));
        requireStatus(answer, status);
        return new RunJson(answer.body());
    }

    /** Uploads a file that is refused, and returns the status. */
    public int attemptUpload(Path file) throws IOException {
        return uploadFile(
                        BodyPublishers.ofFile(file),
                        "text/csv",
                        file.getFileName().toString())
                .statusCode();
    }

    /** The outcome report, header first. */
    public String downloadOutcomes(String id) {
        return downloadReport(id, "outcomes.csv");
    }

    /** The outcome report as a stream, for large files. */
    public InputStream openOutcomes(String id) {
        HttpResponse<InputStream> answer = sendRequest(
                createRequest("imports/" + id + "/outcomes.csv").GET(), HttpResponse.BodyHandlers.ofInputStream());
        requireStatus(answer, 200);
        return answer.body();
    }

    String downloadReport(String id, String name) {
        HttpResponse<String> answer =
                sendRequest(createRequest("imports/" + id + "/" + name).GET());
        requireStatus(answer, 200);
        return answer.body();
    }

    /** The newest run, or an empty object when there is none. */
    RunJson findLastRun() {
        HttpResponse<String> answer =
                sendRequest(createRequest("imports?size=1").GET());
        requireStatus(answer, 200);
        return new RunJson(answer.body());
    }

    public int countRuns() {
        HttpResponse<String> answer =
                sendRequest(createRequest("imports?size=1").GET());
        requireStatus(answer, 200);
        return Integer.parseInt(readField(answer.body(), "total"));
    }

    /** The id of one customer of the run. */
    String findFirstCustomer(String id) {
        HttpResponse<String> answer =
                sendRequest(createRequest("customers?size=1&import=" + id).GET());
        requireStatus(answer, 200);
        return readField(answer.body(), "id");
    }

    void deactivateCustomer(String customer) {
        HttpResponse<String> there =
                sendRequest(createRequest("customers/" + customer).GET());
        requireStatus(there, 200);
        requireStatus(
                sendRequest(createRequest("customers/" + customer)
                        .header("Content-Type", "application/merge-patch+json")
                        .header("If-Match", there.headers().firstValue("ETag").orElseThrow())
                        .method("PATCH", BodyPublishers.ofString("{\"status\":\"INACTIVE\"}"))),
                200);
    }

    /** Counts the customers that this run created. */
    public int countCustomers(String id) {
        HttpResponse<String> answer =
                sendRequest(createRequest("customers?size=1&import=" + id).GET());
        requireStatus(answer, 200);
        return Integer.parseInt(readField(answer.body(), "total"));
    }

    /** The template, named as {@code MX/NATURAL.csv}. */
    byte[] downloadTemplate(String name) {
        return sendRequest(createRequest("imports/templates/" + name).GET(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private HttpRequest.Builder createRequest(String path) {
        return HttpRequest.newBuilder(padron.address().resolve("api/v1/" + path))
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Accept-Language", "es");
    }

    private HttpResponse<String> sendRequest(HttpRequest.Builder request) {
        return sendRequest(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> sendRequest(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void requireStatus(HttpResponse<?> answer, int status) {
        if (answer.statusCode() != status) {
            throw new AssertionError(
                    answer.request().uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    /** Reads a field of an object without nested objects of the same field: its text without quotes, or empty. */
    private static String readField(String json, String name) {
        Matcher field = Pattern.compile("\"" + name + "\"\\s*:\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^,}\\s]+))")
                .matcher(json);
        if (!field.find()) {
            return "";
        }
        return field.group(1) == null ? field.group(2) : field.group(1);
    }

    /** A run as REST returns it. */
    public record RunJson(String json) {

        public String id() {
            return readField(json, "id");
        }

        public String state() {
            return readField(json, "state");
        }

        public int count(String name) {
            return Integer.parseInt(readField(json, name));
        }

        /** Empty when it did not fail. */
        public String errorCode() {
            return readField(json, "code");
        }

        public String errorMessage() {
            return readField(json, "message");
        }

        /** All counts that must be equal whether the server was killed or not. */
        public String counts() {
            return List.of(
                            "rows",
                            "accepted",
                            "loaded",
                            "duplicatesInFile",
                            "duplicatesInRegister",
                            "rejected",
                            "warnings")
                    .stream()
                    .map(name -> name + "=" + count(name))
                    .reduce(state(), (all, one) -> all + " " + one);
        }
    }
}
