package io.padron.benchmarks;

import io.padron.benchmarks.plain.DatabaseLimit;
import io.padron.samples.Expected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;

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

    /** Tells the lines of a report as they come. */
    void compare(int customers, int rows, Consumer<String> report) throws IOException, SQLException {
        report.accept(subject.writeTo(customers).toString());
        Path file = subject.folder().resolve("load.csv");
        Expected expected = subject.fileAgainstRegister(rows, file);
        report.accept("%,d rows, %,d MB: %,d good".formatted(rows, Files.size(file) >> 20, expected.accepted()));
        subject.rest();
        subject.keep();
        for (int round = 1; round <= rounds; round++) {
            double limit = limit(file);
            WatchedImport loaded = WatchedImport.alone(subject, file);
            take(limit, loaded);
            report.accept("round %d: limit %.1f s, import %.1f s (checked after %.1f s), ratio %.2f"
                    .formatted(
                            round,
                            limit,
                            loaded.seconds(),
                            loaded.checked().toMillis() / 1000.0,
                            loaded.seconds() / limit));
            if (loaded.loaded() != expected.accepted()) {
                report.accept("NOT AS EXPECTED: %,d loaded".formatted(loaded.loaded()));
            }
        }
        report.accept("limit: " + limits.in("%.1f") + " s");
        report.accept("import: " + imports.in("%.1f") + " s, "
                + "%,.0f rows a second, %.1f µs a row"
                        .formatted(rows / imports.median(), imports.median() * 1e6 / rows));
        report.accept("ratio to the database's own limit: " + ratios.in("%.2f"));
        report.accept("list meanwhile: p95 " + slowdowns.in("%.2f") + " times what it was before; no request failed");
        report.accept("server: " + memory.in("%.0f") + " MB at most, heap of 512");
    }

    private void take(double limit, WatchedImport loaded) {
        limits.add(limit);
        imports.add(loaded.seconds());
        ratios.add(loaded.seconds() / limit);
        slowdowns.add(loaded.slowdown());
        memory.add((double) loaded.memory());
    }

    private double limit(Path file) throws IOException, SQLException {
        DatabaseLimit limit = DatabaseLimit.of(subject.isEmbedded());
        try (Subject.Twin twin = subject.twin();
                Connection connection = twin.connection()) {
            long start = System.nanoTime();
            limit.load(file, connection);
            return (System.nanoTime() - start) / 1e9;
        }
    }
}
