package io.padron.benchmarks.cluster;

import io.padron.benchmarks.Options;
import io.padron.samples.Expected;
import io.padron.samples.SampleFile;
import io.padron.samples.Shares;
import io.padron.web.imports.ImportClient;
import io.padron.web.imports.Outcomes;
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
 * One file, imported by one node that nobody disturbs and then by several of which one is killed half-way: every row must
 * end alike.
 */
public final class ClusterRun {

    private static final Duration PATIENCE = Duration.ofHours(2);

    private final Options options;
    private final Path folder;
    private final int rows;

    public ClusterRun(Options options) throws IOException {
        this.options = options;
        rows = options.number("rows", 1_000_000);
        Path given = Path.of(options.text("folder", "target/benchmarks")).toAbsolutePath();
        folder = Files.createTempDirectory(Files.createDirectories(given), "cluster");
    }

    /** What must be the same. */
    private record End(String counts, String checksum, Duration time) {}

    /** Whether all ended alike; the report is printed as it comes about. */
    public boolean compare() throws IOException, SQLException {
        Path register = folder.resolve("register.csv");
        Path file = folder.resolve("clientes.csv");
        int there = options.number("customers", 20_000);
        new SampleFile("mx-natural", there, 1, Shares.CLEAN).from(6_000_000).write(register);
        Expected expected = new SampleFile("mx-natural", rows, 2, Shares.BENCHMARK)
                .against(register)
                .write(file);
        say("%,d rows, %,d of them good, into a register of %,d".formatted(rows, expected.accepted(), there));
        End alone;
        try (Nodes one = Nodes.start(folder.resolve("alone"), 1, PostgresServer.create(), Map.of())) {
            alone = run(one, register, file, false);
        }
        say("one node, undisturbed: %,d s, %s".formatted(alone.time.toSeconds(), alone.counts));
        End together = together(register, file);
        boolean alike = alone.counts.equals(together.counts) && alone.checksum.equals(together.checksum);
        say("outcomes, one node : " + alone.checksum);
        say("outcomes, cluster  : " + together.checksum);
        say(alike ? "ALIKE: every row ended as with one node" : "NOT ALIKE");
        return alike;
    }

    private End together(Path register, Path file) throws IOException, SQLException {
        int count = options.number("nodes", 3);
        Path share = Files.createDirectories(folder.resolve("share"));
        try (Broker broker = Broker.start(options, folder.resolve("broker"))) {
            Map<String, String> environment = new TreeMap<>(broker.environment());
            environment.put("PADRON_FILES", share.toString());
            try (Nodes nodes = Nodes.start(folder.resolve("together"), count, PostgresServer.create(), environment)) {
                say("%d nodes and %s".formatted(count, broker.name()));
                End end = run(nodes, register, file, count > 1);
                say("%d nodes, one killed: %,d s, %s".formatted(count, end.time.toSeconds(), end.counts));
                long all = nodes.shares().values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
                new TreeMap<>(nodes.shares())
                        .forEach((node, part) -> say("  %s went through %.0f %% of the rows, checked and loaded"
                                .formatted(node, 100.0 * part / all)));
                return end;
            }
        }
    }

    private End run(Nodes nodes, Path register, Path file, boolean disturbed) throws SQLException {
        nodes.script().activateSpei();
        ImportClient.Run before = nodes.script().awaitEnd(nodes.script().upload(register), PATIENCE);
        if (!before.state().equals("COMPLETED")) {
            throw new IllegalStateException("The register was not filled: " + before.json());
        }
        long start = System.nanoTime();
        String id = nodes.script().upload(file);
        if (disturbed) {
            killHalfWay(nodes, id);
        }
        ImportClient.Run end = nodes.script().awaitEnd(id, PATIENCE);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        String outcomes = nodes.script().outcomes(id);
        int customers = nodes.script().customers(id);
        if (customers != end.count("loaded") || Outcomes.rows(outcomes) != rows) {
            throw new IllegalStateException(
                    "%d customers, %d rows: %s".formatted(customers, Outcomes.rows(outcomes), end.json()));
        }
        return new End(end.counts(), Outcomes.checksum(outcomes), time);
    }

    /** Kills a node in the middle of its segments, and waits until others have them. */
    private void killHalfWay(Nodes nodes, String id) throws SQLException {
        List<Nodes.Task> atWork = List.of();
        while (atWork.isEmpty()) {
            pause();
            ImportClient.Run run = nodes.script().run(id);
            if (run.state().equals("COMPLETED")) {
                throw new IllegalStateException("It was over before half of it was loaded");
            }
            if (run.count("loaded") > rows / 2) {
                atWork = nodes.atWork();
            }
        }
        String victim = atWork.get(0).node();
        nodes.kill(victim);
        long killed = System.nanoTime();
        int loaded = nodes.script().run(id).count("loaded");
        List<Nodes.Task> orphans = new ArrayList<>(nodes.atWork());
        orphans.removeIf(task -> !task.node().equals(victim));
        say("%s killed when %,d rows were loaded, %d segments in its hands".formatted(victim, loaded, orphans.size()));
        while (nodes.script().run(id).count("loaded") <= loaded) {
            pause();
        }
        say("the others went on after %.1f s".formatted(seconds(killed)));
        for (Nodes.Task orphan : orphans) {
            while (nodes.owner(orphan).equals(orphan.owner())) {
                pause();
            }
        }
        say("its segments were taken over after %.1f s".formatted(seconds(killed)));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    @SuppressWarnings("SystemOut")
    private static void say(String line) {
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
