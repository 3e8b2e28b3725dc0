package io.padron.benchmarks;

import io.padron.benchmarks.cluster.ClusterBenchmark;
import io.padron.web.server.PostgresServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** {@code java -jar padron-benchmarks.jar pages database=postgresql customers=1000000}; see docs/benchmarks. */
public final class BenchmarksMain {

    private static final String USAGE = """
            java -jar padron-benchmarks.jar pages [option=value ...]

              load        how long a large import takes, compared with the limit of the database itself

              workbook    how long the same rows take as a CSV file and as a workbook

              sizes       what a row costs in a file of so many rows, of a fifth and of a fiftieth

              cluster     one file by one node, and by several of which one is killed half-way: same result

              settings    how PostgreSQL's own settings change the speed of writing

              pages       how long list, search and detail take with a small register and with a large one, and what the
                          list's SQL costs compared with the simplest query

              database    derby or postgresql (derby)
              settings    of that PostgreSQL: as shared_buffers=1GB,max_wal_size=8GB, or "documented" for those of
                          docs/operations/postgresql.md (its own)
              customers   how many the large register has (pages: 1000000), or there are before (load, sizes, workbook: 100000,
                          cluster: 20000)
              nodes       cluster: how many (3)
              artemis     cluster: the folder of an Artemis distribution, to take it for the broker (ActiveMQ Classic)
              rounds      pages: how often each is asked for (200); load, sizes, workbook: how often it is loaded (1);
                          settings: how often each is tried (3)
              statements  pages: how often each SQL statement is timed (as rounds)
              rows        how many the file has (load, cluster: 1000000; sizes: 5000000; workbook, settings: 200000)
              folder      where everything is kept while it runs (target/benchmarks)
              jar         the padron.jar that is measured (webapp/target/padron.jar)
            """;

    private BenchmarksMain() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException, SQLException {
        String what = arguments.length == 0 ? "" : arguments[0];
        if (!Set.of("pages", "load", "workbook", "sizes", "cluster", "settings").contains(what)) {
            System.err.print(USAGE);
            System.exit(2);
        }
        BenchmarkOptions benchmarkOptions = BenchmarkOptions.of(arguments);
        String settings = benchmarkOptions.text("settings", "");
        System.setProperty(
                PostgresServer.SETTINGS,
                settings.equals("documented") ? ServerSettingsBenchmark.documentedSettings() : settings);
        System.setProperty("padron.jar", benchmarkOptions.text("jar", "webapp/target/padron.jar"));
        if (what.equals("cluster")) {
            System.exit(new ClusterBenchmark(benchmarkOptions).runComparison() ? 0 : 1);
        }
        if (what.equals("settings")) {
            new ServerSettingsBenchmark(benchmarkOptions).runComparison();
            System.exit(0);
        }
        try (SystemUnderTest systemUnderTest = SystemUnderTest.start(benchmarkOptions)) {
            runBenchmark(what, systemUnderTest, benchmarkOptions);
        }
        // The database's threads would keep the process alive.
        System.exit(0);
    }

    @SuppressWarnings("SystemOut")
    private static void runBenchmark(String what, SystemUnderTest systemUnderTest, BenchmarkOptions benchmarkOptions)
            throws IOException, SQLException {
        int rounds = benchmarkOptions.number("rounds", 1);
        int customers = benchmarkOptions.number("customers", 100_000);
        switch (what) {
            case "load" ->
                new LoadBenchmark(systemUnderTest, rounds)
                        .runComparison(customers, benchmarkOptions.number("rows", 1_000_000), System.out::println);
            case "workbook" ->
                new WorkbookBenchmark(systemUnderTest, rounds)
                        .runComparison(customers, benchmarkOptions.number("rows", 200_000), System.out::println);
            case "sizes" ->
                new FileSizeBenchmark(systemUnderTest, rounds)
                        .runComparison(customers, benchmarkOptions.number("rows", 5_000_000), System.out::println);
            default -> runPageBenchmark(systemUnderTest, benchmarkOptions);
        }
    }

    @SuppressWarnings("SystemOut")
    private static void runPageBenchmark(SystemUnderTest systemUnderTest, BenchmarkOptions benchmarkOptions)
            throws IOException, SQLException {
        int rounds = benchmarkOptions.number("rounds", 200);
        new PageBenchmark(systemUnderTest, rounds)
                .runComparison(benchmarkOptions.number("customers", 1_000_000))
                .forEach(System.out::println);
        systemUnderTest.stopServer();
        try (Connection connection = systemUnderTest.openConnection()) {
            new ListQueryBenchmark(connection, benchmarkOptions.number("statements", rounds))
                    .runComparison(System.out::println);
        }
    }
}
