package io.padron.benchmarks.cluster;

import io.padron.benchmarks.BenchmarkOptions;
import io.padron.samples.ExpectedCounts;
import io.padron.samples.SampleFileGenerator;
import io.padron.samples.Shares;
import io.padron.web.imports.ImportClient;
import io.padron.web.imports.OutcomeReportReader;
import io.padron.web.server.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Imports one file by a single node, and then by several nodes of which one is killed half-way. Both imports must give
 * the same result.
 */
public final class ClusterBenchmark {

    private static final Duration PATIENCE = Duration.ofHours(2);

    private final BenchmarkOptions benchmarkOptions;
    private final Path folder;
    private final int rows;

    public ClusterBenchmark(BenchmarkOptions benchmarkOptions) throws IOException {
        this.benchmarkOptions = benchmarkOptions;
        rows = benchmarkOptions.number("rows", 1_000_000);
        Path given =
                Path.of(benchmarkOptions.text("folder", "target/benchmarks")).toAbsolutePath();
        folder = Files.createTempDirectory(Files.createDirectories(given), "cluster");
    }

    /** Only counts and checksum must be equal. */
    private record ImportEnd(String counts, String checksum, Duration time) {}

    /** Prints the report line by line; returns whether all results are equal. */
    public boolean runComparison() throws IOException, SQLException {
        Path register = folder.resolve("register.csv");
        Path file = folder.resolve("clientes.csv");
        int there = benchmarkOptions.number("customers", 20_000);
        new SampleFileGenerator("mx-natural", there, 1, Shares.CLEAN)
                .startingAt(6_000_000)
                .writeRows(register);
        ExpectedCounts expectedCounts = new SampleFileGenerator("mx-natural", rows, 2, Shares.BENCHMARK)
                .withRegisteredFile(register)
                .writeRows(file);
        printLine(
                "%,d rows, %,d of them good, into a register of %,d".formatted(rows, expectedCounts.accepted(), there));
        ImportEnd alone;
        try (ClusterNodes one =
                ClusterNodes.start(folder.resolve("alone"), 1, PostgresServer.createDatabase(), Map.of())) {
            alone = runImport(one, register, file, false);
        }
        printLine("one node, undisturbed: %,d s, %s".formatted(alone.time.toSeconds(), alone.counts));
        ImportEnd together = runOnCluster(register, file);
        boolean alike = alone.counts.equals(together.counts) && alone.checksum.equals(together.checksum);
        printLine("outcomes, one node : " + alone.checksum);
        printLine("outcomes, cluster  : " + together.checksum);
        printLine(alike ? "ALIKE: every row ended as with one node" : "NOT ALIKE");
        return alike;
    }

    private ImportEnd runOnCluster(Path register, Path file) throws IOException, SQLException {
        int count = benchmarkOptions.number("nodes", 3);
        Path share = Files.createDirectories(folder.resolve("share"));
        try (Broker broker = Broker.start(benchmarkOptions, folder.resolve("broker"))) {
            Map<String, String> environment = new TreeMap<>(broker.environment());
            environment.put("PADRON_FILES", share.toString());
            try (ClusterNodes clusterNodes = ClusterNodes.start(
                    folder.resolve("together"), count, PostgresServer.createDatabase(), environment)) {
                printLine("%d nodes and %s".formatted(count, broker.name()));
                ImportEnd importEnd = runImport(clusterNodes, register, file, count > 1);
                printLine("%d nodes, one killed: %,d s, %s"
                        .formatted(count, importEnd.time.toSeconds(), importEnd.counts));
                long all = clusterNodes.countRowsByNode().values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
                new TreeMap<>(clusterNodes.countRowsByNode())
                        .forEach((node, part) -> printLine("  %s went through %.0f %% of the rows, checked and loaded"
                                .formatted(node, 100.0 * part / all)));
                return importEnd;
            }
        }
    }

    private ImportEnd runImport(ClusterNodes clusterNodes, Path register, Path file, boolean disturbed)
            throws SQLException {
        clusterNodes.createImportClient().activateSpei();
        ImportClient.RunJson before = clusterNodes
                .createImportClient()
                .awaitEnd(clusterNodes.createImportClient().uploadFile(register), PATIENCE);
        if (!before.state().equals("COMPLETED")) {
            throw new IllegalStateException("The register was not filled: " + before.json());
        }
        long start = System.nanoTime();
        String id = clusterNodes.createImportClient().uploadFile(file);
        if (disturbed) {
            killHalfWay(clusterNodes, id);
        }
        ImportClient.RunJson end = clusterNodes.createImportClient().awaitEnd(id, PATIENCE);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        String outcomes = clusterNodes.createImportClient().downloadOutcomes(id);
        int customers = clusterNodes.createImportClient().countCustomers(id);
        if (customers != end.count("loaded") || OutcomeReportReader.countRows(outcomes) != rows) {
            throw new IllegalStateException("%d customers, %d rows: %s"
                    .formatted(customers, OutcomeReportReader.countRows(outcomes), end.json()));
        }
        return new ImportEnd(end.counts(), OutcomeReportReader.computeChecksum(outcomes), time);
    }

    /** Kills a node while it processes segments, and waits until other nodes have acquired them. */
    private void killHalfWay(ClusterNodes clusterNodes, String id) throws SQLException {
        List<ClusterNodes.RunningTask> atWork = List.of();
        while (atWork.isEmpty()) {
            pause();
            ImportClient.RunJson runJson = clusterNodes.createImportClient().findRun(id);
            if (runJson.state().equals("COMPLETED")) {
                throw new IllegalStateException("It was over before half of it was loaded");
            }
            if (runJson.count("loaded") > rows / 2) {
                atWork = clusterNodes.findRunningTasks();
            }
        }
        String victim = atWork.get(0).node();
        clusterNodes.killNode(victim);
        long killed = System.nanoTime();
        int loaded = clusterNodes.createImportClient().findRun(id).count("loaded");
        List<ClusterNodes.RunningTask> orphans = new ArrayList<>(clusterNodes.findRunningTasks());
        orphans.removeIf(runningTask -> !runningTask.node().equals(victim));
        printLine("%s killed when %,d rows were loaded, %d segments leased to it"
                .formatted(victim, loaded, orphans.size()));
        while (clusterNodes.createImportClient().findRun(id).count("loaded") <= loaded) {
            pause();
        }
        printLine("the other nodes continued after %.1f s".formatted(secondsSince(killed)));
        for (ClusterNodes.RunningTask orphan : orphans) {
            while (clusterNodes.findOwner(orphan).equals(orphan.owner())) {
                pause();
            }
        }
        printLine("its segments were acquired by other nodes after %.1f s".formatted(secondsSince(killed)));
    }

    private static double secondsSince(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    @SuppressWarnings("SystemOut")
    private static void printLine(String line) {
        System.out.println(line);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
