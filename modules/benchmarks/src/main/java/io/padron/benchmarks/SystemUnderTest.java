package io.padron.benchmarks;

import io.padron.benchmarks.plain.JdbcCustomerWriter;
import io.padron.samples.ExpectedCounts;
import io.padron.samples.SampleFileGenerator;
import io.padron.samples.Shares;
import io.padron.web.access.SessionClient;
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

/** The measured Padrón server and its register, which starts empty and grows. */
final class SystemUnderTest implements AutoCloseable {

    private static final String PASSWORD = "una frase para medir";
    private static final Duration TIMEOUT = Duration.ofHours(4);
    private static final int WARM_UP = 50_000;

    /** No other generated file uses indexes from here on. */
    private static final int FIRST_UNUSED_INDEX = 6_300_000;

    private final PadronSetup setup;
    private final Path folder;
    private final Optional<PostgresServer.EmptyDatabase> postgresql;
    private RunningPadron padron;
    private int customers;
    private Optional<PostgresDatabaseCopy> snapshot = Optional.empty();

    private SystemUnderTest(PadronSetup setup, Path folder, Optional<PostgresServer.EmptyDatabase> postgresql) {
        this.setup = setup;
        this.folder = folder;
        this.postgresql = postgresql;
        padron = setup.start();
        new ImportClient(padron).activateSpei();
    }

    /** Starts an empty server with default settings and a heap of 512 MB. */
    static SystemUnderTest start(BenchmarkOptions benchmarkOptions) throws IOException {
        Path folder =
                Path.of(benchmarkOptions.text("folder", "target/benchmarks")).toAbsolutePath();
        Files.createDirectories(folder);
        Path own = Files.createTempDirectory(folder, "run");
        PadronSetup setup = RunningPadron.setUpIn(own.resolve("home"))
                .withSetting("PADRON_API_TOKEN", ImportClient.TOKEN)
                .withSetting("PADRON_ADMIN_PASSWORD", PASSWORD)
                .withJvmOptions("-Xmx512m");
        if (benchmarkOptions.text("database", "derby").equals("postgresql")) {
            PostgresServer.EmptyDatabase database = PostgresServer.createDatabase();
            return new SystemUnderTest(setup.on(database), own, Optional.of(database));
        }
        return new SystemUnderTest(setup, own, Optional.empty());
    }

    /** Imports natural persons of México until the register has {@code wanted} customers. */
    Growth growByImport(int wanted) throws IOException {
        Path file = writeNewCustomersFile(wanted);
        ImportClient client = new ImportClient(padron);
        long start = System.nanoTime();
        ImportClient.RunJson end = client.awaitEnd(client.uploadFile(file), TIMEOUT);
        if (!end.state().equals("COMPLETED") || end.count("loaded") != wanted - customers) {
            throw new IllegalStateException("The register did not grow: " + end.json());
        }
        return recordGrowth(wanted, "imported", start);
    }

    /** Imports other customers first, so that the server's code is compiled. */
    void warmUp() throws IOException {
        Path file = folder.resolve("warm-up.csv");
        new SampleFileGenerator("mx-natural", WARM_UP, 9, Shares.BENCHMARK)
                .startingAt(FIRST_UNUSED_INDEX)
                .writeRows(file);
        ImportClient client = new ImportClient(padron);
        client.awaitEnd(client.uploadFile(file), TIMEOUT);
    }

    /**
     * Writes natural persons of México directly into the tables until there are {@code wanted} customers; the server is
     * stopped meanwhile.
     */
    Growth growByJdbc(int wanted) throws IOException, SQLException {
        Path file = writeNewCustomersFile(wanted);
        padron.stop();
        long start = System.nanoTime();
        try (JdbcCustomerWriter register = new JdbcCustomerWriter(openConnection())) {
            register.writeFile(file, customers + 1L);
        }
        Growth growth = recordGrowth(wanted, "written by JDBC batches", start);
        runMaintenance();
        padron = setup.start();
        return growth;
    }

    /** Writes natural persons of México, with rows that are already registered, duplicates and errors. */
    ExpectedCounts writeLoadFile(int rows, Path file) throws IOException {
        return new SampleFileGenerator("mx-natural", rows, 5, Shares.BENCHMARK)
                .startingAt(customers)
                .withRegisteredFile(folder.resolve("customers-" + customers + ".csv"))
                .writeRows(file);
    }

    private Path writeNewCustomersFile(int wanted) throws IOException {
        Path file = folder.resolve("customers-" + wanted + ".csv");
        new SampleFileGenerator("mx-natural", wanted - customers, wanted, Shares.CLEAN)
                .startingAt(customers)
                .writeRows(file);
        return file;
    }

    private Growth recordGrowth(int wanted, String how, long start) {
        Growth growth = new Growth(wanted - customers, how, Duration.ofNanos(System.nanoTime() - start));
        customers = wanted;
        return growth;
    }

    /** Does what the databases do by themselves within minutes after such a load. */
    private void runMaintenance() throws SQLException {
        try (Connection connection = openConnection();
                Statement statement = connection.createStatement()) {
            if (postgresql.isPresent()) {
                statement.execute("vacuum analyze");
            }
        }
        if (postgresql.isEmpty()) {
            shutDownDerby();
        }
    }

    /** Only one process at a time can open the embedded database. */
    private void shutDownDerby() throws SQLException {
        shutDownDerby(derbyUrl());
    }

    static void shutDownDerby(String database) throws SQLException {
        try {
            DriverManager.getConnection(database + ";shutdown=true").close();
        } catch (SQLException ended) {
            // Derby reports the shutdown as an exception, and as another one when the database was not open.
            if (!List.of("08006", "XJ004").contains(ended.getSQLState())) {
                throw ended;
            }
        }
    }

    private String derbyUrl() {
        return "jdbc:derby:" + homeFolder().resolve("database/padron");
    }

    /** Opens a JDBC connection; to the embedded database only while the server is stopped. */
    Connection openConnection() throws SQLException {
        return postgresql.isPresent()
                ? DriverManager.getConnection(
                        postgresql.get().url() + "?reWriteBatchedInserts=true",
                        postgresql.get().user(),
                        "")
                : DriverManager.getConnection(derbyUrl());
    }

    int customers() {
        return customers;
    }

    /** Signs in as a user of the browser pages. */
    SessionClient signInClerk() {
        SessionClient sessionClient = new SessionClient(padron);
        sessionClient.signIn("access/sign-in", PASSWORD);
        return sessionClient;
    }

    /** A disposable copy of the database. */
    interface DatabaseCopy extends AutoCloseable {

        Connection openConnection() throws SQLException;

        @Override
        void close() throws SQLException, IOException;
    }

    /** The server must be stopped. */
    DatabaseCopy copyDatabase() throws SQLException, IOException {
        if (postgresql.isPresent()) {
            return new PostgresDatabaseCopy(postgresql.get(), "copy");
        }
        shutDownDerby();
        return new DerbyDatabaseCopy(homeFolder().resolve("database/padron"), folder.resolve("copy"));
    }

    /** Saves the present state for {@link #restoreSnapshot}; the server must be stopped. */
    void saveSnapshot() throws SQLException, IOException {
        if (postgresql.isPresent()) {
            snapshot = Optional.of(new PostgresDatabaseCopy(postgresql.get(), "kept"));
        } else {
            shutDownDerby();
        }
        new Folder(homeFolder()).copyTo(folder.resolve("kept"));
    }

    /** Restores the saved state; the server must be stopped. */
    void restoreSnapshot() throws SQLException, IOException {
        if (snapshot.isPresent()) {
            snapshot.get().restoreOriginal();
        }
        new Folder(homeFolder()).delete();
        new Folder(folder.resolve("kept")).copyTo(homeFolder());
    }

    private Path homeFolder() {
        return folder.resolve("home");
    }

    boolean isEmbedded() {
        return postgresql.isEmpty();
    }

    Path folder() {
        return folder;
    }

    ImportClient createImportClient() {
        return new ImportClient(padron);
    }

    long processId() {
        return padron.process().pid();
    }

    /** Starts the server again. */
    void startServer() {
        padron = setup.start();
    }

    /** Stops the server and releases the database. */
    void stopServer() {
        padron.stop();
    }

    @Override
    public void close() {
        padron.close();
    }

    /** The speed of a load. */
    record Growth(int rows, String how, Duration time) {

        @Override
        public String toString() {
            return "%,d customers %s in %,d s: %,.0f a second"
                    .formatted(rows, how, time.toSeconds(), rows * 1000.0 / Math.max(1, time.toMillis()));
        }
    }
}
