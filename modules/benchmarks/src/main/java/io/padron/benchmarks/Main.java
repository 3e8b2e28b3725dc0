package io.padron.benchmarks;

import io.padron.benchmarks.cluster.ClusterRun;
import io.padron.web.server.PostgresServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** {@code java -jar padron-benchmarks.jar pages database=postgresql customers=1000000}; see docs/benchmarks. */
public final class Main {

    private static final String USAGE = """
            java -jar padron-benchmarks.jar pages [option=value ...]

              load        how long a large import takes, beside the quickest that the database itself takes the same rows

              workbook    how long the same rows take as a CSV file and as a workbook

              sizes       what a row costs in a file of so many rows, of a fifth and of a fiftieth

              cluster     one file by one node, and by several of which one is killed half-way: every row must end alike

              settings    what PostgreSQL's own settings bring

              pages       how long list, search and detail take with a small register and with a large one, and what the
                          list's SQL costs beside the barest query

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

    private Main() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException, SQLException {
        String what = arguments.length == 0 ? "" : arguments[0];
        if (!Set.of("pages", "load", "workbook", "sizes", "cluster", "settings").contains(what)) {
            System.err.print(USAGE);
            System.exit(2);
        }
        Options options = Options.of(arguments);
        String settings = options.text("settings", "");
        System.setProperty(
                PostgresServer.SETTINGS, settings.equals("documented") ? ServerSettings.documented() : settings);
        System.setProperty("padron.jar", options.text("jar", "webapp/target/padron.jar"));
        if (what.equals("cluster")) {
            System.exit(new ClusterRun(options).compare() ? 0 : 1);
        }
        if (what.equals("settings")) {
            new ServerSettings(options).compare();
            System.exit(0);
        }
        try (Subject subject = Subject.start(options)) {
            measure(what, subject, options);
        }
        // The database's own threads would go on.
        System.exit(0);
    }

    @SuppressWarnings("SystemOut")
    private static void measure(String what, Subject subject, Options options) throws IOException, SQLException {
        int rounds = options.number("rounds", 1);
        int customers = options.number("customers", 100_000);
        switch (what) {
            case "load" ->
                new LoadTimes(subject, rounds)
                        .compare(customers, options.number("rows", 1_000_000), System.out::println);
            case "workbook" ->
                new WorkbookTimes(subject, rounds)
                        .compare(customers, options.number("rows", 200_000), System.out::println);
            case "sizes" ->
                new SizeTimes(subject, rounds)
                        .compare(customers, options.number("rows", 5_000_000), System.out::println);
            default -> pages(subject, options);
        }
    }

    @SuppressWarnings("SystemOut")
    private static void pages(Subject subject, Options options) throws IOException, SQLException {
        int rounds = options.number("rounds", 200);
        new PageTimes(subject, rounds)
                .compare(options.number("customers", 1_000_000))
                .forEach(System.out::println);
        subject.rest();
        try (Connection connection = subject.connection()) {
            new ListQueries(connection, options.number("statements", rounds)).compare(System.out::println);
        }
    }
}
