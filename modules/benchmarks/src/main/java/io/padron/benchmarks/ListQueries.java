package io.padron.benchmarks;

import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerSort;
import io.padron.customers.CustomerStatus;
import io.padron.customers.Customers;
import io.padron.customers.search.CustomerSearch;
import io.padron.customers.search.ManyFound;
import io.padron.kernel.PageRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The SQL behind the list, its count included, beside the barest query that finds the same rows: what the page's comforts
 * cost the database. The server rests meanwhile.
 */
final class ListQueries {

    private static final String ROWS = "select id, first_name, middle_name, last_name, second_last_name, legal_name,"
            + " identity_shown, status, created_at from customers";
    private static final String PAGE = " fetch first 50 rows only";

    private final Connection connection;
    private final int rounds;
    private final ManyFound many = new ManyFound();

    ListQueries(Connection connection, int rounds) {
        this.connection = connection;
        this.rounds = rounds;
    }

    private record Shape(String name, CustomerQuery query, String bare) {}

    /** The lines of a report. */
    Stream<String> compare() throws SQLException {
        List<String> report = new ArrayList<>();
        report.add(
                "%-28s %10s %10s %10s %10s %7s".formatted("SQL (ms)", "p50 bare", "p95 bare", "p50", "p95", "ratio"));
        for (Shape shape : shapes()) {
            Times bare = time(() -> read(shape.bare()));
            Times page = time(() -> new CustomerSearch(shape.query(), text -> Set.of())
                    .page(connection, Customers.MOST_COUNTED + 1, many));
            report.add("%-28s %10.2f %10.2f %10.2f %10.2f %7.2f"
                    .formatted(
                            shape.name(),
                            bare.median(),
                            bare.slow(),
                            page.median(),
                            page.slow(),
                            page.median() / bare.median()));
        }
        return report.stream();
    }

    private static List<Shape> shapes() {
        CustomerQuery.Filters inactive = CustomerQuery.Filters.of(
                Optional.empty(), Optional.empty(), Optional.of(CustomerStatus.INACTIVE), Optional.empty());
        return List.of(
                new Shape("list", query("", "-createdAt"), ROWS + " order by id desc" + PAGE),
                new Shape("list by name", query("", "name"), ROWS + " order by sort_name, id" + PAGE),
                new Shape(
                        "list by name, backwards",
                        query("", "-name"),
                        ROWS + " order by sort_name desc, id desc" + PAGE),
                new Shape(
                        "list, filtered",
                        new CustomerQuery("", inactive, CustomerSort.NEWEST, new PageRequest(0, 50)),
                        ROWS + " where status = 'INACTIVE' order by id desc" + PAGE),
                new Shape(
                        "search, one word",
                        query("perez", "-createdAt"),
                        ROWS + " where id in (select customer_id from customer_words where word = 'perez')"
                                + " order by id desc" + PAGE),
                new Shape(
                        "search, two words",
                        query("perez juana", "-createdAt"),
                        ROWS + " where id in (select a.customer_id from customer_words a join customer_words b"
                                + " on a.customer_id = b.customer_id where a.word = 'perez' and b.word = 'juana')"
                                + " order by id desc" + PAGE),
                new Shape(
                        "search, reference",
                        query("CLI-10000500", "-createdAt"),
                        ROWS + " where reference = 'CLI-10000500'"));
    }

    private static CustomerQuery query(String words, String sort) {
        return new CustomerQuery(
                words, CustomerQuery.Filters.NONE, CustomerSort.parse(sort).orElseThrow(), new PageRequest(0, 50));
    }

    private int read(String sql) throws SQLException {
        int read = 0;
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                read += rows.getString(2).length();
            }
        }
        return read;
    }

    private Times time(Asking asking) throws SQLException {
        for (int i = 0; i < rounds; i++) {
            asking.ask();
        }
        long[] each = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            asking.ask();
            each[i] = System.nanoTime() - start;
        }
        return Times.of(each);
    }

    private interface Asking {
        Object ask() throws SQLException;
    }
}
