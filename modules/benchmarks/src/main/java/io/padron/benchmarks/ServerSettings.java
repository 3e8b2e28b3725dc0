package io.padron.benchmarks;

import io.padron.benchmarks.plain.DatabaseLimit;
import io.padron.benchmarks.plain.PlainRegister;
import io.padron.samples.SampleFile;
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
 * What PostgreSQL's own settings bring: the same rows into the same tables with their indexes, by plain SQL, on a server of
 * each kind, in turns, so that a busy machine disturbs all of them alike.
 */
final class ServerSettings {

    private static final Map<String, String> LARGE_LOG = Map.of("max_wal_size", "8GB", "checkpoint_timeout", "15min");
    private static final Map<String, String> DOCUMENTED = with(
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
        KINDS.put("the same, log compressed", with(DOCUMENTED, Map.of("wal_compression", "on")));
        KINDS.put("the same, commit not awaited", with(DOCUMENTED, Map.of("synchronous_commit", "off")));
    }

    /** Held, so that it stays quiet: what it says of each migration is no result. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private static final String CHECKPOINTS = "select num_timed + num_requested from pg_stat_checkpointer";

    private final Options options;
    private final Path folder;

    /** Those of docs/operations/postgresql.md, as the option has them: {@code name=value,…}. */
    static String documented() {
        return DOCUMENTED.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(","));
    }

    ServerSettings(Options options) throws IOException {
        this.options = options;
        Path given = Path.of(options.text("folder", "target/benchmarks")).toAbsolutePath();
        folder = Files.createTempDirectory(Files.createDirectories(given), "settings");
    }

    /** What one way of writing cost on one server. */
    private record Cost(double seconds, long logBytes, int checkpoints) {}

    @SuppressWarnings("SystemOut")
    void compare() throws IOException, SQLException {
        FLYWAY.setLevel(Level.WARNING);
        int rows = options.number("rows", 200_000);
        Path file = folder.resolve("rows.csv");
        new SampleFile("mx-natural", rows, 3, Shares.CLEAN).write(file);
        Map<String, List<Cost>> chunks = new LinkedHashMap<>();
        Map<String, List<Cost>> sets = new LinkedHashMap<>();
        for (int round = 0; round < options.number("rounds", 3); round++) {
            for (Map.Entry<String, Map<String, String>> kind : KINDS.entrySet()) {
                try (EmbeddedPostgres server = start(kind.getValue())) {
                    makeTables(server);
                    chunks.computeIfAbsent(kind.getKey(), name -> new ArrayList<>())
                            .add(cost(server, "chunks", connection -> {
                                try (PlainRegister register = new PlainRegister(connection)) {
                                    register.write(file, 1);
                                }
                            }));
                    sets.computeIfAbsent(kind.getKey(), name -> new ArrayList<>())
                            .add(cost(server, "sets", connection -> DatabaseLimit.of(false)
                                    .load(file, connection)));
                }
            }
        }
        System.out.printf("%,d rows into an empty register, medians of %d rounds%n", rows, options.number("rounds", 3));
        print("JDBC batches, a commit for each 1,000 rows", chunks);
        print("COPY and set-based SQL, one commit for each step", sets);
    }

    @SuppressWarnings("SystemOut")
    private static void print(String way, Map<String, List<Cost>> costs) {
        System.out.println(way);
        costs.forEach((kind, each) -> {
            List<Cost> sorted = each.stream()
                    .sorted((one, other) -> Double.compare(one.seconds, other.seconds))
                    .toList();
            Cost median = sorted.get(sorted.size() / 2);
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

    private static void makeTables(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database padron");
        }
        Schema.migrate(server.getDatabase("postgres", "padron"));
    }

    private interface Writing {
        void into(Connection connection) throws IOException, SQLException;
    }

    private static Cost cost(EmbeddedPostgres server, String name, Writing writing) throws IOException, SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template padron");
            statement.execute("checkpoint");
            long log = number(statement, "select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')");
            long checkpoints = number(statement, CHECKPOINTS);
            long start = System.nanoTime();
            try (Connection own =
                    DriverManager.getConnection(server.getJdbcUrl("postgres", name) + "&reWriteBatchedInserts=true")) {
                writing.into(own);
            }
            return new Cost(
                    (System.nanoTime() - start) / 1e9,
                    number(statement, "select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')") - log,
                    (int) (number(statement, CHECKPOINTS) - checkpoints));
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static EmbeddedPostgres start(Map<String, String> settings) throws IOException {
        EmbeddedPostgres.Builder server = EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1");
        // What the library itself would set is not what a server has as it comes.
        Map<String, String> own = with(Map.of("fsync", "on", "synchronous_commit", "on"), settings);
        own.forEach(server::setServerConfig);
        return server.start();
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(some);
        all.putAll(more);
        return all;
    }
}
