package io.padron.benchmarks;

import io.padron.samples.Expected;
import io.padron.web.access.Visitor;
import io.padron.web.imports.ImportClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One import of a large file into a register that has customers already, by REST as a script would bring it, while somebody
 * looks at the list; and beside it the database's own limit, on a copy of the same database.
 */
final class LoadTimes {

    private static final int LOOKS_BEFORE = 100;

    private final Subject subject;
    private final int rows;

    LoadTimes(Subject subject, int rows) {
        this.subject = subject;
        this.rows = rows;
    }

    /** The lines of a report. */
    Stream<String> compare(int customers) throws IOException, SQLException {
        List<String> report = new ArrayList<>();
        report.add(subject.writeTo(customers).toString());
        Path file = subject.folder().resolve("load.csv");
        Expected expected = subject.fileAgainstRegister(rows, file);
        report.add("%,d rows, %,d MB: %,d good".formatted(rows, Files.size(file) >> 20, expected.accepted()));
        Duration limit = limit(file, report);
        Times quiet = looks(() -> false);
        Import loaded = load(file);
        report.add("import: %,d loaded in %,d s (checked after %,d s): %,.0f rows a second"
                .formatted(
                        loaded.loaded,
                        loaded.whole.toSeconds(),
                        loaded.checked.toSeconds(),
                        rows * 1000.0 / loaded.whole.toMillis()));
        report.add("server: %,d MB at most, heap of 512".formatted(peakMemory()));
        report.add("list meanwhile: p95 %.1f ms, %.1f before: %.2f times"
                .formatted(loaded.list.slow(), quiet.slow(), loaded.list.slow() / quiet.slow()));
        report.add("ratio to the database's own limit: %.2f"
                .formatted((double) loaded.whole.toMillis() / limit.toMillis()));
        if (loaded.loaded != expected.accepted()) {
            report.add("NOT AS EXPECTED: %,d should have been loaded".formatted(expected.accepted()));
        }
        return report.stream();
    }

    private Duration limit(Path file, List<String> report) throws IOException, SQLException {
        subject.rest();
        DatabaseLimit limit = subject.isEmbedded() ? new BatchLimit() : new SetBasedLimit();
        Duration time;
        try (Subject.Twin twin = subject.twin();
                Connection connection = twin.connection()) {
            long start = System.nanoTime();
            int loaded = limit.load(file, connection);
            time = Duration.ofNanos(System.nanoTime() - start);
            report.add("limit: %,d loaded in %,d s: %,.0f rows a second"
                    .formatted(loaded, time.toSeconds(), rows * 1000.0 / time.toMillis()));
        }
        subject.wake();
        return time;
    }

    /** What an import took. */
    private record Import(int loaded, Duration checked, Duration whole, Times list) {}

    private Import load(Path file) {
        ImportClient client = subject.script();
        long start = System.nanoTime();
        String id = client.upload(file);
        long[] checked = new long[1];
        ImportClient.Run[] last = {client.run(id)};
        Times list = looks(() -> {
            ImportClient.Run run = client.run(id);
            if (checked[0] == 0 && List.of("LOADING", "COMPLETED").contains(run.state())) {
                checked[0] = System.nanoTime();
            }
            last[0] = run;
            return !List.of("COMPLETED", "FAILED", "CANCELLED").contains(run.state());
        });
        long end = System.nanoTime();
        if (!last[0].state().equals("COMPLETED")) {
            throw new IllegalStateException("It did not load: " + last[0].json());
        }
        return new Import(
                last[0].count("loaded"), Duration.ofNanos(checked[0] - start), Duration.ofNanos(end - start), list);
    }

    /** How long somebody waits for the list, five times a second: a hundred times, and as long as it goes on. */
    private Times looks(Going going) {
        Visitor clerk = subject.clerk();
        List<Long> each = new ArrayList<>();
        while (each.size() < LOOKS_BEFORE || going.on()) {
            long start = System.nanoTime();
            HttpResponse<String> answer = clerk.get("customers/list");
            each.add(System.nanoTime() - start);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The list answered " + answer.statusCode());
            }
            pause();
        }
        return Times.of(each.stream().mapToLong(Long::longValue).toArray());
    }

    private interface Going {
        boolean on();
    }

    /** As the operating system counts it, in MB. */
    private long peakMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + subject.process() + "/status")).stream()
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
