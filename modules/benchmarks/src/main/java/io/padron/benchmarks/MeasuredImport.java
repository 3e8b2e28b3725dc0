package io.padron.benchmarks;

import io.padron.web.access.SessionClient;
import io.padron.web.imports.ImportClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The measurements of one import by REST, while a user reads the list.
 *
 * @param timeToValidated from the upload's first byte until all rows are validated
 * @param totalTime until the last customer is stored
 * @param listDuring the latencies of the list during the import
 * @param listBefore the latencies of the list before the import
 * @param peakMemoryMb the peak resident memory of the server, in megabytes
 */
record MeasuredImport(
        int loaded,
        Duration timeToValidated,
        Duration totalTime,
        Latencies listDuring,
        Latencies listBefore,
        long peakMemoryMb) {

    private static final int REQUESTS_BEFORE = 100;
    private static final List<String> ENDED = List.of("COMPLETED", "FAILED", "CANCELLED");

    /** Starts and warms up the server, imports, stops the server, and restores the snapshot. */
    static MeasuredImport measureAlone(SystemUnderTest systemUnderTest, Path file) throws IOException, SQLException {
        systemUnderTest.startServer();
        systemUnderTest.warmUp();
        MeasuredImport loaded = measureImport(systemUnderTest, file);
        systemUnderTest.stopServer();
        systemUnderTest.restoreSnapshot();
        return loaded;
    }

    /** Throws when the import does not complete, or when a request for the list fails. */
    private static MeasuredImport measureImport(SystemUnderTest systemUnderTest, Path file) throws IOException {
        // Warms up the JIT compiler.
        measureList(systemUnderTest);
        Latencies before = measureList(systemUnderTest);
        ImportClient client = systemUnderTest.createImportClient();
        long start = System.nanoTime();
        String id = client.uploadFile(file);
        long[] checked = new long[1];
        ImportClient.RunJson[] last = {client.findRun(id)};
        Latencies list = measureListWhile(systemUnderTest, () -> {
            ImportClient.RunJson runJson = client.findRun(id);
            if (checked[0] == 0 && List.of("LOADING", "COMPLETED").contains(runJson.state())) {
                checked[0] = System.nanoTime();
            }
            last[0] = runJson;
            return !ENDED.contains(runJson.state());
        });
        long end = System.nanoTime();
        if (!last[0].state().equals("COMPLETED")) {
            throw new IllegalStateException("It did not load: " + last[0].json());
        }
        return new MeasuredImport(
                last[0].count("loaded"),
                Duration.ofNanos(checked[0] - start),
                Duration.ofNanos(end - start),
                list,
                before,
                readPeakMemory(systemUnderTest.processId()));
    }

    double seconds() {
        return totalTime.toMillis() / 1000.0;
    }

    /** Returns the ratio of the list's 95th percentiles during and before the import. */
    double slowdown() {
        return listDuring.percentile95() / listBefore.percentile95();
    }

    /** Requests the list a hundred times in twenty seconds. */
    private static Latencies measureList(SystemUnderTest systemUnderTest) {
        SessionClient clerk = systemUnderTest.signInClerk();
        List<Long> each = new ArrayList<>();
        while (each.size() < REQUESTS_BEFORE) {
            each.add(measureListRequest(clerk));
            pause();
        }
        return toLatencies(each);
    }

    /** Requests the list once a second while {@code going} holds. */
    private static Latencies measureListWhile(SystemUnderTest systemUnderTest, BooleanSupplier going) {
        SessionClient clerk = systemUnderTest.signInClerk();
        List<Long> each = new ArrayList<>();
        long next = System.nanoTime();
        while (going.getAsBoolean()) {
            if (System.nanoTime() >= next) {
                each.add(measureListRequest(clerk));
                next += TimeUnit.SECONDS.toNanos(1);
            }
            pause();
        }
        return toLatencies(each);
    }

    private static long measureListRequest(SessionClient clerk) {
        long start = System.nanoTime();
        HttpResponse<String> answer = clerk.get("customers/list");
        long took = System.nanoTime() - start;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("The list answered " + answer.statusCode());
        }
        return took;
    }

    private static Latencies toLatencies(List<Long> each) {
        return Latencies.of(each.stream().mapToLong(Long::longValue).toArray());
    }

    private static long readPeakMemory(long process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
                .findFirst()
                .orElse(0);
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
