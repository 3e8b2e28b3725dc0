package io.padron.benchmarks;

import io.padron.benchmarks.plain.BaselineLoad;
import io.padron.benchmarks.plain.JdbcCustomerWriter;
import io.padron.samples.SampleFileGenerator;
import io.padron.samples.Shares;
import io.padron.schema.Schema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Compares PostgreSQL settings: writes the same rows into the same tables and indexes by plain SQL, on servers with
 * different settings in turns, so that other load on the machine affects all alike.
 */
final class ServerSettingsBenchmark {

    private static final Map<String, String> LARGE_LOG = Map.of("max_wal_size", "8GB", "checkpoint_timeout", "15min");
    private static final Map<String, String> DOCUMENTED = mergeSettings(
            LARGE_LOG,
            Map.of(
                    "shared_buffers", "2GB",
                    "effective_cache_size", "6GB",
                    "work_mem", "32MB",
                    "maintenance_work_mem", "512MB",
                    "random_page_cost", "1.1"));

    private static final Map<String, Map<String, String>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("as it comes", Map.of());
        KINDS.put("larger log", LARGE_LOG);
        KINDS.put("larger log and memory", DOCUMENTED);
        KINDS.put("the same, log compressed", mergeSettings(DOCUMENTED, Map.of("wal_compression", "on")));
        KINDS.put("the same, commit not awaited", mergeSettings(DOCUMENTED, Map.of("synchronous_commit", "off")));
    }

    /** A strong reference keeps the logger's level; the migrations' lines are not part of the report. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private static final String CHECKPOINTS = "select num_timed + num_requested from pg_stat_checkpointer";

    private final BenchmarkOptions benchmarkOptions;
    private final Path folder;

    /** Returns the settings of docs/operations/postgresql.md in the form of the option: {@code name=value,…}. */
    static String documentedSettings() {
        return DOCUMENTED.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(","));
    }

    ServerSettingsBenchmark(BenchmarkOptions benchmarkOptions) throws IOException {
        this.benchmarkOptions = benchmarkOptions;
        Path given =
                Path.of(benchmarkOptions.text("folder", "target/benchmarks")).toAbsolutePath();
        folder = Files.createTempDirectory(Files.createDirectories(given), "settings");
    }

    /** The cost of one load on one server. */
    private record WriteCost(double seconds, long logBytes, int checkpoints) {}

    @SuppressWarnings("SystemOut")
    void runComparison() throws IOException, SQLException {
        FLYWAY.setLevel(Level.WARNING);
        int rows = benchmarkOptions.number("rows", 200_000);
        Path file = folder.resolve("rows.csv");
        new SampleFileGenerator("mx-natural", rows, 3, Shares.CLEAN).writeRows(file);
        Map<String, List<WriteCost>> chunks = new LinkedHashMap<>();
        Map<String, List<WriteCost>> sets = new LinkedHashMap<>();
        for (int round = 0; round < benchmarkOptions.number("rounds", 3); round++) {
            for (Map.Entry<String, Map<String, String>> kind : KINDS.entrySet()) {
                try (EmbeddedPostgres server = startServer(kind.getValue())) {
                    createTables(server);
                    chunks.computeIfAbsent(kind.getKey(), name -> new ArrayList<>())
                            .add(measureCost(server, "chunks", connection -> {
                                try (JdbcCustomerWriter register = new JdbcCustomerWriter(connection)) {
                                    register.writeFile(file, 1);
                                }
                            }));
                    sets.computeIfAbsent(kind.getKey(), name -> new ArrayList<>())
                            .add(measureCost(server, "sets", connection -> BaselineLoad.of(false)
                                    .loadFile(file, connection)));
                }
            }
        }
        System.out.printf(
                "%,d rows into an empty register, medians of %d rounds%n", rows, benchmarkOptions.number("rounds", 3));
        printCosts("JDBC batches, a commit for each 1,000 rows", chunks);
        printCosts("COPY and set-based SQL, one commit for each step", sets);
    }

    @SuppressWarnings("SystemOut")
    private static void printCosts(String way, Map<String, List<WriteCost>> costs) {
        System.out.println(way);
        costs.forEach((kind, each) -> {
            List<WriteCost> sorted = each.stream()
                    .sorted((one, other) -> Double.compare(one.seconds, other.seconds))
                    .toList();
            WriteCost median = sorted.get(sorted.size() / 2);
            System.out.printf(
                    "  %-30s %6.1f s (%.1f to %.1f), log %,6d MB, %d checkpoints%n",
                    kind,
                    median.seconds,
                    sorted.get(0).seconds,
                    sorted.get(sorted.size() - 1).seconds,
                    median.logBytes >> 20,
                    median.checkpoints);
        });
    }

    private static void createTables(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database padron");
        }
        Schema.migrate(server.getDatabase("postgres", "padron"));
    }

    private interface WriteCall {
        void writeTo(Connection connection) throws IOException, SQLException;
    }

    private static WriteCost measureCost(EmbeddedPostgres server, String name, WriteCall writeCall)
            throws IOException, SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template padron");
            statement.execute("checkpoint");
            long log = queryNumber(statement, "select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')");
            long checkpoints = queryNumber(statement, CHECKPOINTS);
            long start = System.nanoTime();
            try (Connection own =
                    DriverManager.getConnection(server.getJdbcUrl("postgres", name) + "&reWriteBatchedInserts=true")) {
                writeCall.writeTo(own);
            }
            return new WriteCost(
                    (System.nanoTime() - start) / 1e9,
                    queryNumber(statement, "select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')") - log,
                    (int) (queryNumber(statement, CHECKPOINTS) - checkpoints));
        }
    }

    private static long queryNumber(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static EmbeddedPostgres startServer(Map<String, String> settings) throws IOException {
        EmbeddedPostgres.Builder server = EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1");
        // Overrides settings of the test library that differ from PostgreSQL's defaults.
        Map<String, String> own = mergeSettings(Map.of("fsync", "on", "synchronous_commit", "on"), settings);
        own.forEach(server::setServerConfig);
        return server.start();
    }

    private static Map<String, String> mergeSettings(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(some);
        all.putAll(more);
        return all;
    }
}
