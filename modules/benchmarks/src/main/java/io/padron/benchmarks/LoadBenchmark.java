package io.padron.benchmarks;

import io.padron.benchmarks.plain.BaselineLoad;
import io.padron.samples.ExpectedCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;

/**
 * Imports a large file into a register with customers, and compares with the baseline load into a copy of the same
 * database. Each round starts with the same register.
 */
final class LoadBenchmark {

    private final SystemUnderTest systemUnderTest;
    private final int rounds;
    private final Measurements limits = new Measurements();
    private final Measurements imports = new Measurements();
    private final Measurements ratios = new Measurements();
    private final Measurements slowdowns = new Measurements();
    private final Measurements memory = new Measurements();

    LoadBenchmark(SystemUnderTest systemUnderTest, int rounds) {
        this.systemUnderTest = systemUnderTest;
        this.rounds = rounds;
    }

    /** Reports each line at once. */
    void runComparison(int customers, int rows, Consumer<String> report) throws IOException, SQLException {
        report.accept(systemUnderTest.growByJdbc(customers).toString());
        Path file = systemUnderTest.folder().resolve("load.csv");
        ExpectedCounts expectedCounts = systemUnderTest.writeLoadFile(rows, file);
        report.accept("%,d rows, %,d MB: %,d good".formatted(rows, Files.size(file) >> 20, expectedCounts.accepted()));
        systemUnderTest.stopServer();
        systemUnderTest.saveSnapshot();
        for (int round = 1; round <= rounds; round++) {
            double limit = measureBaseline(file);
            MeasuredImport loaded = MeasuredImport.measureAlone(systemUnderTest, file);
            addMeasurement(limit, loaded);
            report.accept("round %d: limit %.1f s, import %.1f s (checked after %.1f s), ratio %.2f"
                    .formatted(
                            round,
                            limit,
                            loaded.seconds(),
                            loaded.timeToValidated().toMillis() / 1000.0,
                            loaded.seconds() / limit));
            if (loaded.loaded() != expectedCounts.accepted()) {
                report.accept("NOT AS EXPECTED: %,d loaded".formatted(loaded.loaded()));
            }
        }
        report.accept("limit: " + limits.formatWith("%.1f") + " s");
        report.accept("import: " + imports.formatWith("%.1f") + " s, "
                + "%,.0f rows a second, %.1f µs a row"
                        .formatted(rows / imports.median(), imports.median() * 1e6 / rows));
        report.accept("ratio to the database's own limit: " + ratios.formatWith("%.2f"));
        report.accept(
                "list meanwhile: p95 " + slowdowns.formatWith("%.2f") + " times what it was before; no request failed");
        report.accept("server: " + memory.formatWith("%.0f") + " MB at most, heap of 512");
    }

    private void addMeasurement(double limit, MeasuredImport loaded) {
        limits.add(limit);
        imports.add(loaded.seconds());
        ratios.add(loaded.seconds() / limit);
        slowdowns.add(loaded.slowdown());
        memory.add((double) loaded.peakMemoryMb());
    }

    private double measureBaseline(Path file) throws IOException, SQLException {
        BaselineLoad limit = BaselineLoad.of(systemUnderTest.isEmbedded());
        try (SystemUnderTest.DatabaseCopy databaseCopy = systemUnderTest.copyDatabase();
                Connection connection = databaseCopy.openConnection()) {
            long start = System.nanoTime();
            limit.loadFile(file, connection);
            return (System.nanoTime() - start) / 1e9;
        }
    }
}
