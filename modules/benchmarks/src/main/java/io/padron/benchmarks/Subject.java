package io.padron.benchmarks;

import io.padron.samples.SampleFile;
import io.padron.samples.Shares;
import io.padron.web.access.Visitor;
import io.padron.web.imports.ImportClient;
import io.padron.web.server.PadronSetup;
import io.padron.web.server.PostgresServer;
import io.padron.web.server.RunningPadron;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The Padrón that is measured: an empty one at first, which grows by imports. */
final class Subject implements AutoCloseable {

    private static final String PASSWORD = "una frase para medir";
    private static final Duration PATIENCE = Duration.ofHours(4);

    private final RunningPadron padron;
    private final ImportClient client;
    private final Path folder;
    private int customers;

    private Subject(RunningPadron padron, Path folder) {
        this.padron = padron;
        this.folder = folder;
        client = new ImportClient(padron);
        client.activateSpei();
    }

    /** Starts it as an operator would, with half a gigabyte. */
    static Subject start(Options options) throws IOException {
        Path folder = Path.of(options.text("folder", "target/benchmarks")).toAbsolutePath();
        Files.createDirectories(folder);
        Path own = Files.createTempDirectory(folder, "run");
        PadronSetup setup = RunningPadron.in(own.resolve("home"))
                .with("PADRON_API_TOKEN", ImportClient.TOKEN)
                .with("PADRON_ADMIN_PASSWORD", PASSWORD)
                .onMachine("-Xmx512m");
        if (options.text("database", "derby").equals("postgresql")) {
            setup.on(PostgresServer.create());
        }
        return new Subject(setup.start(), own);
    }

    /** Loads natural persons of México until there are so many. */
    Growth growTo(int wanted) throws IOException {
        Path file = folder.resolve("customers-" + wanted + ".csv");
        new SampleFile("mx-natural", wanted - customers, wanted, Shares.CLEAN)
                .from(customers)
                .write(file);
        long start = System.nanoTime();
        ImportClient.Run end = client.awaitEnd(client.upload(file), PATIENCE);
        if (!end.state().equals("COMPLETED") || end.count("loaded") != wanted - customers) {
            throw new IllegalStateException("The register did not grow: " + end.json());
        }
        Growth growth = new Growth(wanted - customers, Duration.ofNanos(System.nanoTime() - start));
        customers = wanted;
        return growth;
    }

    int customers() {
        return customers;
    }

    /** Somebody at a browser, signed in. */
    Visitor clerk() {
        Visitor visitor = new Visitor(padron);
        visitor.signIn("access/sign-in", PASSWORD);
        return visitor;
    }

    @Override
    public void close() {
        padron.stop();
    }

    /** How fast the register grew, through validation and loading. */
    record Growth(int rows, Duration time) {

        @Override
        public String toString() {
            return "loaded %,d in %,d s: %,.0f rows/s"
                    .formatted(rows, time.toSeconds(), rows * 1000.0 / Math.max(1, time.toMillis()));
        }
    }
}
