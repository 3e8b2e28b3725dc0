package io.padron.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Files of three sizes into the same register: what a row costs in each of them, and how much memory the server took. */
final class SizeTimes {

    private final Subject subject;
    private final int rounds;

    SizeTimes(Subject subject, int rounds) {
        this.subject = subject;
        this.rounds = rounds;
    }

    /** Of so many rows, of a fifth and of a fiftieth, in turns; tells the lines of a report as they come. */
    void compare(int customers, int rows, Consumer<String> report) throws IOException, SQLException {
        report.accept(subject.writeTo(customers).toString());
        int[] sizes = {rows / 50, rows / 5, rows};
        Path[] files = new Path[sizes.length];
        for (int at = 0; at < sizes.length; at++) {
            files[at] = subject.folder().resolve("rows-" + sizes[at] + ".csv");
            subject.fileAgainstRegister(sizes[at], files[at]);
        }
        subject.rest();
        subject.keep();
        Spread[] costs =
                IntStream.range(0, sizes.length).mapToObj(at -> new Spread()).toArray(Spread[]::new);
        for (int round = 1; round <= rounds; round++) {
            for (int at = 0; at < sizes.length; at++) {
                WatchedImport loaded = WatchedImport.alone(subject, files[at]);
                costs[at].add(loaded.seconds() * 1e6 / sizes[at]);
                report.accept("round %d, %,d rows: %.1f s, %.1f µs a row, list p95 %.2f times, server %d MB at most"
                        .formatted(
                                round,
                                sizes[at],
                                loaded.seconds(),
                                loaded.seconds() * 1e6 / sizes[at],
                                loaded.slowdown(),
                                loaded.memory()));
            }
        }
        for (int at = 0; at < sizes.length; at++) {
            report.accept("%,d rows: %s µs a row".formatted(sizes[at], costs[at].in("%.1f")));
        }
        report.accept("a row of the largest beside one of a fifth of it: %.2f"
                .formatted(costs[2].median() / costs[1].median()));
    }
}
