package io.padron.benchmarks;

import io.padron.benchmarks.plain.PlainRegister;
import io.padron.samples.Expected;
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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The Padrón that is measured: an empty one at first, which grows. It is either running or at rest. */
final class Subject implements AutoCloseable {

    private static final String PASSWORD = "una frase para medir";
    private static final Duration PATIENCE = Duration.ofHours(4);
    private static final int WARM_UP = 50_000;

    /** Numbers from here on are in no other file. */
    private static final int NOBODY_ELSE = 6_300_000;

    private final PadronSetup setup;
    private final Path folder;
    private final Optional<PostgresServer.EmptyDatabase> postgresql;
    private RunningPadron padron;
    private int customers;
    private Optional<PostgresTwin> kept = Optional.empty();

    private Subject(PadronSetup setup, Path folder, Optional<PostgresServer.EmptyDatabase> postgresql) {
        this.setup = setup;
        this.folder = folder;
        this.postgresql = postgresql;
        padron = setup.start();
        new ImportClient(padron).activateSpei();
    }

    /** Starts an empty one as an operator would, with half a gigabyte. */
    static Subject start(Options options) throws IOException {
        Path folder = Path.of(options.text("folder", "target/benchmarks")).toAbsolutePath();
        Files.createDirectories(folder);
        Path own = Files.createTempDirectory(folder, "run");
        PadronSetup setup = RunningPadron.in(own.resolve("home"))
                .with("PADRON_API_TOKEN", ImportClient.TOKEN)
                .with("PADRON_ADMIN_PASSWORD", PASSWORD)
                .onMachine("-Xmx512m");
        if (options.text("database", "derby").equals("postgresql")) {
            PostgresServer.EmptyDatabase database = PostgresServer.create();
            return new Subject(setup.on(database), own, Optional.of(database));
        }
        return new Subject(setup, own, Optional.empty());
    }

    /** Loads natural persons of México by the product's own import until there are so many. */
    Growth importTo(int wanted) throws IOException {
        Path file = newcomers(wanted);
        ImportClient client = new ImportClient(padron);
        long start = System.nanoTime();
        ImportClient.Run end = client.awaitEnd(client.upload(file), PATIENCE);
        if (!end.state().equals("COMPLETED") || end.count("loaded") != wanted - customers) {
            throw new IllegalStateException("The register did not grow: " + end.json());
        }
        return grown(wanted, "imported", start);
    }

    /** Imports some others first: a server that has worked for a while has its code compiled. */
    void warmUp() throws IOException {
        Path file = folder.resolve("warm-up.csv");
        new SampleFile("mx-natural", WARM_UP, 9, Shares.BENCHMARK)
                .from(NOBODY_ELSE)
                .write(file);
        ImportClient client = new ImportClient(padron);
        client.awaitEnd(client.upload(file), PATIENCE);
    }

    /** Writes natural persons of México straight into the tables until there are so many; it rests meanwhile. */
    Growth writeTo(int wanted) throws IOException, SQLException {
        Path file = newcomers(wanted);
        padron.stop();
        long start = System.nanoTime();
        try (PlainRegister register = new PlainRegister(connection())) {
            register.write(file, customers + 1L);
        }
        Growth growth = grown(wanted, "written by JDBC batches", start);
        settle();
        padron = setup.start();
        return growth;
    }

    /** Natural persons of whom some are in the register already, some come twice, and some are wrong. */
    Expected fileAgainstRegister(int rows, Path file) throws IOException {
        return new SampleFile("mx-natural", rows, 5, Shares.BENCHMARK)
                .from(customers)
                .against(folder.resolve("customers-" + customers + ".csv"))
                .write(file);
    }

    private Path newcomers(int wanted) throws IOException {
        Path file = folder.resolve("customers-" + wanted + ".csv");
        new SampleFile("mx-natural", wanted - customers, wanted, Shares.CLEAN)
                .from(customers)
                .write(file);
        return file;
    }

    private Growth grown(int wanted, String how, long start) {
        Growth growth = new Growth(wanted - customers, how, Duration.ofNanos(System.nanoTime() - start));
        customers = wanted;
        return growth;
    }

    /** What the databases do by themselves within minutes of such a load. */
    private void settle() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            if (postgresql.isPresent()) {
                statement.execute("vacuum analyze");
            }
        }
        if (postgresql.isEmpty()) {
            letGo();
        }
    }

    /** The embedded database belongs to one process at a time. */
    private void letGo() throws SQLException {
        letGo(embedded());
    }

    static void letGo(String database) throws SQLException {
        try {
            DriverManager.getConnection(database + ";shutdown=true").close();
        } catch (SQLException ended) {
            // Derby says so by an exception, and by another one when nobody had it open.
            if (!List.of("08006", "XJ004").contains(ended.getSQLState())) {
                throw ended;
            }
        }
    }

    private String embedded() {
        return "jdbc:derby:" + home().resolve("database/padron");
    }

    /** Into the database itself; with the embedded one only while Padrón rests. */
    Connection connection() throws SQLException {
        return postgresql.isPresent()
                ? DriverManager.getConnection(
                        postgresql.get().url() + "?reWriteBatchedInserts=true",
                        postgresql.get().user(),
                        "")
                : DriverManager.getConnection(embedded());
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

    /** A copy of the database as it is, to be spoilt. */
    interface Twin extends AutoCloseable {

        Connection connection() throws SQLException;

        @Override
        void close() throws SQLException, IOException;
    }

    /** The server must be at rest. */
    Twin twin() throws SQLException, IOException {
        if (postgresql.isPresent()) {
            return new PostgresTwin(postgresql.get(), "twin");
        }
        letGo();
        return new DerbyTwin(home().resolve("database/padron"), folder.resolve("twin"));
    }

    /** Keeps all as it is now, for {@link #restore}; it rests meanwhile. */
    void keep() throws SQLException, IOException {
        if (postgresql.isPresent()) {
            kept = Optional.of(new PostgresTwin(postgresql.get(), "kept"));
        } else {
            letGo();
        }
        new Folder(home()).copyTo(folder.resolve("kept"));
    }

    /** Brings back what was kept; it rests meanwhile. */
    void restore() throws SQLException, IOException {
        if (kept.isPresent()) {
            kept.get().restore();
        }
        new Folder(home()).delete();
        new Folder(folder.resolve("kept")).copyTo(home());
    }

    private Path home() {
        return folder.resolve("home");
    }

    boolean isEmbedded() {
        return postgresql.isEmpty();
    }

    Path folder() {
        return folder;
    }

    ImportClient script() {
        return new ImportClient(padron);
    }

    long process() {
        return padron.process().pid();
    }

    /** Starts the server again. */
    void wake() {
        padron = setup.start();
    }

    /** Stops the server; the database can be looked into. */
    void rest() {
        padron.stop();
    }

    @Override
    public void close() {
        padron.close();
    }

    /** How fast the register grew. */
    record Growth(int rows, String how, Duration time) {

        @Override
        public String toString() {
            return "%,d customers %s in %,d s: %,.0f a second"
                    .formatted(rows, how, time.toSeconds(), rows * 1000.0 / Math.max(1, time.toMillis()));
        }
    }
}
