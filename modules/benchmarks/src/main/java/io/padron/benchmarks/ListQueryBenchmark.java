package io.padron.benchmarks;

import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerSummary;
import io.padron.customers.Customers;
import io.padron.customers.search.CountCache;
import io.padron.customers.search.CustomerSearch;
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
 * Compares the SQL of the list with the simplest queries for the same result: the same columns of the same rows, and
 * the total when the page has to count it. The server is stopped meanwhile.
 */
final class ListQueryBenchmark {

    /** A baseline query that takes longer scans the table, and runs only a few times. In nanoseconds. */
    private static final long TOO_LONG = Duration.ofSeconds(2).toNanos();

    private static final int A_FEW = 2;

    private final Connection connection;
    private final int rounds;

    ListQueryBenchmark(Connection connection, int rounds) {
        this.connection = connection;
        this.rounds = rounds;
    }

    /**
     * Reports each line at once: each query first with its count, then as the next page runs it, with a cached count.
     */
    void runComparison(Consumer<String> report) throws SQLException {
        report.accept(
                "%-32s %10s %10s %10s %10s %7s".formatted("SQL (ms)", "p50 bare", "p95 bare", "p50", "p95", "ratio"));
        for (BaselineQuery bare : BaselineQuery.createAll()) {
            Page<CustomerSummary> page = findPage(bare.query(), new CountCache());
            requireSameResult(page, bare);
            boolean counted = page.items().size() == bare.query().page().size();
            report.accept(measureLine(
                    bare.name(),
                    () -> readRows(bare) + (counted ? countRows(bare) : 0),
                    () -> findPage(bare.query(), new CountCache())));
            if (page.total() > Customers.MAX_COUNTED) {
                CountCache many = new CountCache();
                report.accept(
                        measureLine(bare.name() + ", next", () -> readRows(bare), () -> findPage(bare.query(), many)));
            }
        }
    }

    private Page<CustomerSummary> findPage(CustomerQuery query, CountCache many) throws SQLException {
        return new CustomerSearch(query, text -> Set.of()).findPage(connection, Customers.MAX_COUNTED + 1, many);
    }

    /** The times are comparable only if both return the same result. */
    private void requireSameResult(Page<CustomerSummary> page, BaselineQuery bare) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (PreparedStatement statement = prepareQuery(bare.rowsSql(), bare);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        List<Long> shown =
                page.items().stream().map(customer -> customer.id().value()).toList();
        if (!numbers.equals(shown) || countRows(bare) != page.total()) {
            throw new IllegalStateException(bare.name() + " has another result: " + numbers + " and " + shown);
        }
    }

    private PreparedStatement prepareQuery(String sql, BaselineQuery bare) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        List<String> values = bare.where().values();
        for (int at = 0; at < values.size(); at++) {
            statement.setString(at + 1, values.get(at));
        }
        return statement;
    }

    /** Runs both in turn, so that other load on the machine affects both alike. */
    private String measureLine(String name, QueryCall bare, QueryCall page) throws SQLException {
        int times = measureTime(bare) > TOO_LONG ? Math.min(rounds, A_FEW) : rounds;
        long[] bareTimes = new long[times];
        long[] pageTimes = new long[times];
        for (int i = -times; i < times; i++) {
            long bareTime = measureTime(bare);
            long pageTime = measureTime(page);
            if (i >= 0) {
                bareTimes[i] = bareTime;
                pageTimes[i] = pageTime;
            }
        }
        Latencies barely = Latencies.of(bareTimes);
        Latencies paged = Latencies.of(pageTimes);
        return "%-32s %10.2f %10.2f %10.2f %10.2f %7.2f"
                .formatted(
                        name,
                        barely.median(),
                        barely.percentile95(),
                        paged.median(),
                        paged.percentile95(),
                        paged.median() / barely.median());
    }

    /** Reads all cells of all rows. */
    private long readRows(BaselineQuery bare) throws SQLException {
        long read = 0;
        try (PreparedStatement statement = prepareQuery(bare.rowsSql(), bare);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                read += rows.getLong(1)
                        + rows.getTimestamp(BaselineQuery.CREATED_AT).getTime();
                for (int at = 2; at < BaselineQuery.CREATED_AT; at++) {
                    read += rows.getString(at).length();
                }
                String reference = rows.getString(BaselineQuery.CREATED_AT + 1);
                read += reference == null ? 0 : reference.length();
            }
        }
        return read;
    }

    private long countRows(BaselineQuery bare) throws SQLException {
        try (PreparedStatement statement = prepareQuery(bare.countSql(), bare);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static long measureTime(QueryCall queryCall) throws SQLException {
        long start = System.nanoTime();
        queryCall.execute();
        return System.nanoTime() - start;
    }

    private interface QueryCall {
        Object execute() throws SQLException;
    }
}
