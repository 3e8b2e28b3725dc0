package io.padron.web.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The real {@code padron.jar} in a process of its own. */
public final class RunningPadron implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("is ready at (http://\\S+/) after (\\d+) ms");
    private static final Duration START = Duration.ofMinutes(10);
    private static final Duration END = Duration.ofMinutes(2);

    private final Process process;
    private final Path log;
    private final long logFrom;
    private final HttpClient client = HttpClient.newHttpClient();

    RunningPadron(Process process, Path log, long logFrom) {
        this.process = process;
        this.log = log;
        this.logFrom = logFrom;
    }

    /** Prepares a Padrón whose state is in this folder; its log is beside it, as {@code <home>.log}. */
    public static PadronSetup setUpIn(Path home) {
        return new PadronSetup(home);
    }

    /** Its address: {@code address().resolve("api/v1/customers")}. Known once it is ready. */
    public URI address() {
        return URI.create(findReadyLine()
                .orElseThrow(() -> new IllegalStateException("It is not ready"))
                .group(1));
    }

    /** The time until it was ready, as it prints it. */
    public Duration startTime() {
        return Duration.ofMillis(Long.parseLong(findReadyLine().orElseThrow().group(2)));
    }

    /** Gets a path such as {@code health/ready}, without signing in. */
    public HttpResponse<String> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(address().resolve(path))
                .timeout(Duration.ofSeconds(60))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public Process process() {
        return process;
    }

    /** The folder of its state. */
    public Path homeFolder() {
        return log.resolveSibling(log.getFileName().toString().replaceFirst("\\.log$", ""));
    }

    /** The log of its embedded database; empty on PostgreSQL. */
    public String readDatabaseLog() {
        Path file = homeFolder().resolve("database").resolve("derby.log");
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Its output since this start. */
    public String readLog() {
        try {
            byte[] all = Files.readAllBytes(log);
            return new String(all, (int) logFrom, all.length - (int) logFrom, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Kills it by SIGKILL, as a power cut would; returns when the process has ended. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Stops it by SIGTERM; returns when the process has ended. */
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    /** Waits until it ends by itself and returns its exit code. */
    public int awaitEnd() {
        try {
            if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("It did not end within " + END + ":\n" + readLog());
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Kills it if it still runs. */
    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }

    void awaitReady() {
        long limit = System.nanoTime() + START.toNanos();
        while (findReadyLine().isEmpty() || get("health/ready").statusCode() != 200) {
            if (!process.isAlive() || System.nanoTime() > limit) {
                close();
                throw new AssertionError("It did not become ready:\n" + readLog());
            }
            pause();
        }
    }

    private Optional<Matcher> findReadyLine() {
        return Optional.of(READY.matcher(readLog())).filter(Matcher::find);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
