package io.padron.benchmarks;

import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerSummary;
import io.padron.customers.Customers;
import io.padron.customers.search.CustomerSearch;
import io.padron.customers.search.ManyFound;
import io.padron.kernel.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The SQL behind the list beside the barest queries that tell the same: the same columns of the same rows, and the total
 * where the page has to count it. The server rests meanwhile.
 */
final class ListQueries {

    /** A bare query that takes so many nanoseconds scans the table, and is asked a few times only. */
    private static final long TOO_LONG = Duration.ofSeconds(2).toNanos();

    private static final int A_FEW = 2;

    private final Connection connection;
    private final int rounds;

    ListQueries(Connection connection, int rounds) {
        this.connection = connection;
        this.rounds = rounds;
    }

    /** Tells the lines of a report as they come; each shape first with its count, then as the next page has it, which need not count again. */
    void compare(Consumer<String> report) throws SQLException {
        report.accept(
                "%-32s %10s %10s %10s %10s %7s".formatted("SQL (ms)", "p50 bare", "p95 bare", "p50", "p95", "ratio"));
        for (BareQuery bare : BareQuery.all()) {
            Page<CustomerSummary> page = page(bare.query(), new ManyFound());
            require(page, bare);
            boolean counted = page.items().size() == bare.query().page().size();
            report.accept(line(
                    bare.name(),
                    () -> read(bare) + (counted ? count(bare) : 0),
                    () -> page(bare.query(), new ManyFound())));
            if (page.total() > Customers.MOST_COUNTED) {
                ManyFound many = new ManyFound();
                report.accept(line(bare.name() + ", next", () -> read(bare), () -> page(bare.query(), many)));
            }
        }
    }

    private Page<CustomerSummary> page(CustomerQuery query, ManyFound many) throws SQLException {
        return new CustomerSearch(query, text -> Set.of()).page(connection, Customers.MOST_COUNTED + 1, many);
    }

    /** Who compares the times of two answers compares the answers first. */
    private void require(Page<CustomerSummary> page, BareQuery bare) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (PreparedStatement statement = prepared(bare.rows(), bare);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        List<Long> shown =
                page.items().stream().map(customer -> customer.id().value()).toList();
        if (!numbers.equals(shown) || count(bare) != page.total()) {
            throw new IllegalStateException(bare.name() + " is another question: " + numbers + " and " + shown);
        }
    }

    private PreparedStatement prepared(String sql, BareQuery bare) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        List<String> values = bare.where().values();
        for (int at = 0; at < values.size(); at++) {
            statement.setString(at + 1, values.get(at));
        }
        return statement;
    }

    /** Both in turn, so that whatever else the machine does befalls them alike. */
    private String line(String name, Asking bare, Asking page) throws SQLException {
        int times = time(bare) > TOO_LONG ? Math.min(rounds, A_FEW) : rounds;
        long[] bareTimes = new long[times];
        long[] pageTimes = new long[times];
        for (int i = -times; i < times; i++) {
            long bareTime = time(bare);
            long pageTime = time(page);
            if (i >= 0) {
                bareTimes[i] = bareTime;
                pageTimes[i] = pageTime;
            }
        }
        Times barely = Times.of(bareTimes);
        Times paged = Times.of(pageTimes);
        return "%-32s %10.2f %10.2f %10.2f %10.2f %7.2f"
                .formatted(
                        name,
                        barely.median(),
                        barely.slow(),
                        paged.median(),
                        paged.slow(),
                        paged.median() / barely.median());
    }

    /** All cells of all rows. */
    private long read(BareQuery bare) throws SQLException {
        long read = 0;
        try (PreparedStatement statement = prepared(bare.rows(), bare);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                read += rows.getLong(1)
                        + rows.getTimestamp(BareQuery.CREATED_AT).getTime();
                for (int at = 2; at < BareQuery.CREATED_AT; at++) {
                    read += rows.getString(at).length();
                }
                String reference = rows.getString(BareQuery.CREATED_AT + 1);
                read += reference == null ? 0 : reference.length();
            }
        }
        return read;
    }

    private long count(BareQuery bare) throws SQLException {
        try (PreparedStatement statement = prepared(bare.count(), bare);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static long time(Asking asking) throws SQLException {
        long start = System.nanoTime();
        asking.ask();
        return System.nanoTime() - start;
    }

    private interface Asking {
        Object ask() throws SQLException;
    }
}
