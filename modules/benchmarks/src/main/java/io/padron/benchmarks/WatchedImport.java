package io.padron.benchmarks;

import io.padron.web.access.Visitor;
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
 * One import of a file, by REST as a script would bring it, while somebody looks at the list.
 *
 * @param checked from the upload's first byte until all rows were judged
 * @param whole until the last customer was there
 * @param list how long the list took meanwhile
 * @param before how long the list took before
 * @param memory the server's, as the operating system counts it, in megabytes, at its peak
 */
record WatchedImport(int loaded, Duration checked, Duration whole, Times list, Times before, long memory) {

    private static final int LOOKS_BEFORE = 100;
    private static final List<String> ENDED = List.of("COMPLETED", "FAILED", "CANCELLED");

    /** By a server that is woken for it and warm; afterwards it rests, and all is as it was kept. */
    static WatchedImport alone(Subject subject, Path file) throws IOException, SQLException {
        subject.wake();
        subject.warmUp();
        WatchedImport loaded = of(subject, file);
        subject.rest();
        subject.restore();
        return loaded;
    }

    /** Throws when it does not complete, or when the list is refused once. */
    private static WatchedImport of(Subject subject, Path file) throws IOException {
        // The compiler of the server has seen the list before it counts.
        looks(subject);
        Times before = looks(subject);
        ImportClient client = subject.script();
        long start = System.nanoTime();
        String id = client.upload(file);
        long[] checked = new long[1];
        ImportClient.Run[] last = {client.run(id)};
        Times list = looksWhile(subject, () -> {
            ImportClient.Run run = client.run(id);
            if (checked[0] == 0 && List.of("LOADING", "COMPLETED").contains(run.state())) {
                checked[0] = System.nanoTime();
            }
            last[0] = run;
            return !ENDED.contains(run.state());
        });
        long end = System.nanoTime();
        if (!last[0].state().equals("COMPLETED")) {
            throw new IllegalStateException("It did not load: " + last[0].json());
        }
        return new WatchedImport(
                last[0].count("loaded"),
                Duration.ofNanos(checked[0] - start),
                Duration.ofNanos(end - start),
                list,
                before,
                peakMemory(subject.process()));
    }

    double seconds() {
        return whole.toMillis() / 1000.0;
    }

    /** How many times as long the list's slow answers took. */
    double slowdown() {
        return list.slow() / before.slow();
    }

    /** How long somebody waits for the list: a hundred times in twenty seconds. */
    private static Times looks(Subject subject) {
        Visitor clerk = subject.clerk();
        List<Long> each = new ArrayList<>();
        while (each.size() < LOOKS_BEFORE) {
            each.add(look(clerk));
            pause();
        }
        return times(each);
    }

    /** How long somebody waits for the list who pages through it, once a second, as long as it goes on. */
    private static Times looksWhile(Subject subject, BooleanSupplier going) {
        Visitor clerk = subject.clerk();
        List<Long> each = new ArrayList<>();
        long next = System.nanoTime();
        while (going.getAsBoolean()) {
            if (System.nanoTime() >= next) {
                each.add(look(clerk));
                next += TimeUnit.SECONDS.toNanos(1);
            }
            pause();
        }
        return times(each);
    }

    private static long look(Visitor clerk) {
        long start = System.nanoTime();
        HttpResponse<String> answer = clerk.get("customers/list");
        long took = System.nanoTime() - start;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("The list answered " + answer.statusCode());
        }
        return took;
    }

    private static Times times(List<Long> each) {
        return Times.of(each.stream().mapToLong(Long::longValue).toArray());
    }

    private static long peakMemory(long process) throws IOException {
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
