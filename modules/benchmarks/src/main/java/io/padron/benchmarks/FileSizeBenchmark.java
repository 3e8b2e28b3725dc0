package io.padron.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Imports files of three sizes into the same register, and compares the time per row and the server's memory. */
final class FileSizeBenchmark {

    private final SystemUnderTest systemUnderTest;
    private final int rounds;

    FileSizeBenchmark(SystemUnderTest systemUnderTest, int rounds) {
        this.systemUnderTest = systemUnderTest;
        this.rounds = rounds;
    }

    /** Imports files of {@code rows}, a fifth and a fiftieth of it in turns; reports each line at once. */
    void runComparison(int customers, int rows, Consumer<String> report) throws IOException, SQLException {
        report.accept(systemUnderTest.growByJdbc(customers).toString());
        int[] sizes = {rows / 50, rows / 5, rows};
        Path[] files = new Path[sizes.length];
        for (int at = 0; at < sizes.length; at++) {
            files[at] = systemUnderTest.folder().resolve("rows-" + sizes[at] + ".csv");
            systemUnderTest.writeLoadFile(sizes[at], files[at]);
        }
        systemUnderTest.stopServer();
        systemUnderTest.saveSnapshot();
        Measurements[] costs = IntStream.range(0, sizes.length)
                .mapToObj(at -> new Measurements())
                .toArray(Measurements[]::new);
        for (int round = 1; round <= rounds; round++) {
            for (int at = 0; at < sizes.length; at++) {
                MeasuredImport loaded = MeasuredImport.measureAlone(systemUnderTest, files[at]);
                costs[at].add(loaded.seconds() * 1e6 / sizes[at]);
                report.accept("round %d, %,d rows: %.1f s, %.1f µs a row, list p95 %.2f times, server %d MB at most"
                        .formatted(
                                round,
                                sizes[at],
                                loaded.seconds(),
                                loaded.seconds() * 1e6 / sizes[at],
                                loaded.slowdown(),
                                loaded.peakMemoryMb()));
            }
        }
        for (int at = 0; at < sizes.length; at++) {
            report.accept("%,d rows: %s µs a row".formatted(sizes[at], costs[at].formatWith("%.1f")));
        }
        report.accept("a row of the largest beside one of a fifth of it: %.2f"
                .formatted(costs[2].median() / costs[1].median()));
    }
}
