package io.padron.benchmarks;

import io.padron.samples.Expected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * Imports of a large file into a register that has customers already, each beside the database's own limit on a copy of the
 * same database; every round begins with the same register.
 */
final class LoadTimes {

    private final Subject subject;
    private final int rounds;
    private final Spread limits = new Spread();
    private final Spread imports = new Spread();
    private final Spread ratios = new Spread();
    private final Spread slowdowns = new Spread();
    private final Spread memory = new Spread();

    LoadTimes(Subject subject, int rounds) {
        this.subject = subject;
        this.rounds = rounds;
    }

    /** The lines of a report, as they come. */
    Stream<String> compare(int customers, int rows) throws IOException, SQLException {
        Stream.Builder<String> report = Stream.builder();
        report.add(subject.writeTo(customers).toString());
        Path file = subject.folder().resolve("load.csv");
        Expected expected = subject.fileAgainstRegister(rows, file);
        report.add("%,d rows, %,d MB: %,d good".formatted(rows, Files.size(file) >> 20, expected.accepted()));
        subject.rest();
        subject.keep();
        for (int round = 1; round <= rounds; round++) {
            double limit = limit(file);
            WatchedImport loaded = WatchedImport.alone(subject, file);
            take(limit, loaded);
            report.add("round %d: limit %.1f s, import %.1f s (checked after %.1f s), ratio %.2f"
                    .formatted(
                            round,
                            limit,
                            loaded.seconds(),
                            loaded.checked().toMillis() / 1000.0,
                            loaded.seconds() / limit));
            if (loaded.loaded() != expected.accepted()) {
                report.add("NOT AS EXPECTED: %,d loaded".formatted(loaded.loaded()));
            }
        }
        report.add("limit: " + limits.in("%.1f") + " s");
        report.add("import: " + imports.in("%.1f") + " s, "
                + "%,.0f rows a second, %.1f µs a row"
                        .formatted(rows / imports.median(), imports.median() * 1e6 / rows));
        report.add("ratio to the database's own limit: " + ratios.in("%.2f"));
        report.add("list meanwhile: p95 " + slowdowns.in("%.2f") + " times what it was before; no request failed");
        report.add("server: " + memory.in("%.0f") + " MB at most, heap of 512");
        return report.build();
    }

    private void take(double limit, WatchedImport loaded) {
        limits.add(limit);
        imports.add(loaded.seconds());
        ratios.add(loaded.seconds() / limit);
        slowdowns.add(loaded.slowdown());
        memory.add((double) loaded.memory());
    }

    private double limit(Path file) throws IOException, SQLException {
        DatabaseLimit limit = subject.isEmbedded() ? new BatchLimit() : new SetBasedLimit();
        try (Subject.Twin twin = subject.twin();
                Connection connection = twin.connection()) {
            long start = System.nanoTime();
            limit.load(file, connection);
            return (System.nanoTime() - start) / 1e9;
        }
    }
}
