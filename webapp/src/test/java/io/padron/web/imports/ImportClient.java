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

/** Brings files to a running Padrón as a script does: by REST, with the token. */
public final class ImportClient {

    public static final String TOKEN = "token-of-the-tests-of-imports-and-more";

    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final RunningPadron padron;
    private final HttpClient http = HttpClient.newHttpClient();

    public ImportClient(RunningPadron padron) {
        this.padron = padron;
    }

    /** Without a payment method nothing can be imported; the samples name this one. */
    public void activateSpei() {
        HttpResponse<String> answer = send(
                request("payment-methods")
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"type\":\"SPEI\",\"country\":\"MX\",\"label\":\"SPEI\",\"settings\":{\"clabe\":\"032180000118359719\"}}")));
        require(answer, 201);
    }

    /** A payment method that every country has, under this label. */
    public void activateCash(String country, String label) {
        require(
                send(request("payment-methods")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"type\":\"CASH\",\"country\":\"" + country + "\",\"label\":\""
                                + label + "\",\"settings\":{}}"))),
                201);
    }

    /** Brings a CSV file of natural persons of this country; the new run's id. */
    public String upload(String country, Path file) {
        try {
            return id(send(request("imports?personType=NATURAL&load=auto&country=" + country)
                    .header("Content-Type", "text/csv")
                    .header("X-File-Name", file.getFileName().toString())
                    .POST(BodyPublishers.ofFile(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the rules say of a number, and with which status. */
    public HttpResponse<String> check(String country, String kind, String number) {
        return send(request("identity/check")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"country\":\"" + country + "\",\"kind\":\"" + kind + "\",\"value\":\"" + number + "\"}")));
    }

    /** The packs, as REST lists them. */
    public String packs() {
        HttpResponse<String> answer = send(request("identity/packs").GET());
        require(answer, 200);
        return answer.body();
    }

    /** Brings a file of natural persons of México; the new run's id. */
    public String upload(Path file) {
        try {
            String name = file.getFileName().toString();
            String mediaType = name.endsWith(".xlsx")
                    ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                    : "text/csv";
            return id(upload(BodyPublishers.ofFile(file), mediaType, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> upload(BodyPublisher content, String mediaType, String name) {
        return send(request("imports?country=MX&personType=NATURAL&load=auto")
                .header("Content-Type", mediaType)
                .header("X-File-Name", name)
                .POST(content));
    }

    static String id(HttpResponse<String> answer) {
        require(answer, 202);
        return field(answer.body(), "id");
    }

    /** How far it is. */
    public Run run(String id) {
        HttpResponse<String> answer = send(request("imports/" + id).GET());
        require(answer, 200);
        return new Run(answer.body());
    }

    /** Waits until nothing more will happen to the run. */
    public Run awaitEnd(String id) {
        return awaitEnd(id, PATIENCE);
    }

    /** As long as that at most. */
    public Run awaitEnd(String id, Duration patience) {
        long limit = System.nanoTime() + patience.toNanos();
        Run run = run(id);
        while (!List.of("COMPLETED", "FAILED", "CANCELLED", "UNDONE").contains(run.state())) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("It did not end: " + run.json() + "\n" + padron.log());
            }
            pause(100);
            run = run(id);
        }
        return run;
    }

    /** Orders something of a run, and what it is then; nothing of it when that is refused. */
    public Run order(String id, String order, int status) {
        HttpResponse<String> answer =
                send(request("imports/" + id + "/" + order).POST(BodyPublishers.noBody()));
        require(answer, status);
        return new Run(answer.body());
    }

    /** Brings a file that is not taken; with which status it was refused. */
    public int refusedUpload(Path file) throws IOException {
        return upload(
                        BodyPublishers.ofFile(file),
                        "text/csv",
                        file.getFileName().toString())
                .statusCode();
    }

    /** Its outcomes, line by line, the header first. */
    public String outcomes(String id) {
        return report(id, "outcomes.csv");
    }

    /** The same as they come, for as many as there may be. */
    public InputStream outcomesOf(String id) {
        HttpResponse<InputStream> answer =
                send(request("imports/" + id + "/outcomes.csv").GET(), HttpResponse.BodyHandlers.ofInputStream());
        require(answer, 200);
        return answer.body();
    }

    String report(String id, String name) {
        HttpResponse<String> answer = send(request("imports/" + id + "/" + name).GET());
        require(answer, 200);
        return answer.body();
    }

    /** The newest run; nothing of it when there is none. */
    Run lastRun() {
        HttpResponse<String> answer = send(request("imports?size=1").GET());
        require(answer, 200);
        return new Run(answer.body());
    }

    public int runs() {
        HttpResponse<String> answer = send(request("imports?size=1").GET());
        require(answer, 200);
        return Integer.parseInt(field(answer.body(), "total"));
    }

    /** The number of one of the run's customers. */
    String firstCustomer(String id) {
        HttpResponse<String> answer =
                send(request("customers?size=1&import=" + id).GET());
        require(answer, 200);
        return field(answer.body(), "id");
    }

    void deactivate(String customer) {
        HttpResponse<String> there = send(request("customers/" + customer).GET());
        require(there, 200);
        require(
                send(request("customers/" + customer)
                        .header("Content-Type", "application/merge-patch+json")
                        .header("If-Match", there.headers().firstValue("ETag").orElseThrow())
                        .method("PATCH", BodyPublishers.ofString("{\"status\":\"INACTIVE\"}"))),
                200);
    }

    /** How many customers say that they came with this run. */
    public int customers(String id) {
        HttpResponse<String> answer =
                send(request("customers?size=1&import=" + id).GET());
        require(answer, 200);
        return Integer.parseInt(field(answer.body(), "total"));
    }

    /** The template offered as {@code MX/NATURAL.csv}. */
    byte[] template(String name) {
        return send(request("imports/templates/" + name).GET(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(padron.address().resolve("api/v1/" + path))
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Accept-Language", "es");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void require(HttpResponse<?> answer, int status) {
        if (answer.statusCode() != status) {
            throw new AssertionError(
                    answer.request().uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    /** A field of an object without nested objects of the same field; its text without quotes, empty when absent. */
    private static String field(String json, String name) {
        Matcher field = Pattern.compile("\"" + name + "\"\\s*:\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^,}\\s]+))")
                .matcher(json);
        if (!field.find()) {
            return "";
        }
        return field.group(1) == null ? field.group(2) : field.group(1);
    }

    /** A run as REST tells it. */
    public record Run(String json) {

        public String id() {
            return field(json, "id");
        }

        public String state() {
            return field(json, "state");
        }

        public int count(String name) {
            return Integer.parseInt(field(json, name));
        }

        /** Empty when it did not fail. */
        public String errorCode() {
            return field(json, "code");
        }

        public String errorMessage() {
            return field(json, "message");
        }

        /** Everything that must be the same whether it was killed or not. */
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
