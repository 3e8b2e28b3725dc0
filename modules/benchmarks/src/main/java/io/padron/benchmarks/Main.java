package io.padron.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** {@code java -jar padron-benchmarks.jar pages database=postgresql customers=1000000}; see docs/benchmarks. */
public final class Main {

    private static final String USAGE = """
            java -jar padron-benchmarks.jar pages [option=value ...]

              pages       how long list, search and detail take with a small register and with a large one, and what the
                          list's SQL costs beside the barest query

              database    derby or postgresql (derby)
              customers   how many the large register has (1000000)
              rounds      how often each page is asked for (200)
              folder      where everything is kept while it runs (target/benchmarks)
              jar         the padron.jar that is measured (webapp/target/padron.jar)
            """;

    private Main() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException, SQLException {
        if (arguments.length == 0 || !arguments[0].equals("pages")) {
            System.err.print(USAGE);
            System.exit(2);
        }
        Options options = Options.of(arguments);
        System.setProperty("padron.jar", options.text("jar", "webapp/target/padron.jar"));
        try (Subject subject = Subject.start(options)) {
            int rounds = options.number("rounds", 200);
            new PageTimes(subject, rounds)
                    .compare(options.number("customers", 1_000_000))
                    .forEach(System.out::println);
            subject.rest();
            try (Connection connection = subject.connection()) {
                new ListQueries(connection, rounds).compare().forEach(System.out::println);
            }
        }
        // The database's own threads would go on.
        System.exit(0);
    }
}
