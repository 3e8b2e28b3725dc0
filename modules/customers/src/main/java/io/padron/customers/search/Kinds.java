package io.padron.customers.search;

import io.padron.customers.CustomerQuery.Filters;
import io.padron.customers.CustomerStatus;
import io.padron.customers.CustomerSummary;
import io.padron.kernel.PageRequest;
import io.padron.kernel.PersonType;
import io.padron.sql.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The customers of a country, a person type and a status, each of which may be left open.
 *
 * <p>One index has these three and then the number: the customers of a kind lie together in it, the newest at one end, and
 * those of several kinds are put together in the order of their numbers. So a filter costs what it shows, and next to
 * nothing when nothing matches.
 */
final class Kinds {

    /** So many are sorted faster than they are found in the order of all names; of more, the first names have some soon. */
    static final int FEW = 10_000;

    private static final String NEXT_COUNTRY = "select c.country from customers c"
            + " --DERBY-PROPERTIES index=CUSTOMERS_BY_KIND\n"
            + "where c.country > ? order by c.country fetch first 1 rows only";

    /**
     * PostgreSQL knows that nearly all customers are of one kind, and would rather look through all of them in the order of
     * their numbers than into the index: compared as a row, no other index has the order.
     */
    private static final String PIECE_ON_POSTGRESQL = " from customers c"
            + " where (c.country, c.person_type, c.status, c.id) > (?, ?, ?, ?)"
            + " and (c.country, c.person_type, c.status, c.id) < (?, ?, ?, ?)"
            + " order by c.country%1$s, c.person_type%1$s, c.status%1$s, c.id%1$s";

    private static final String PIECE_ON_DERBY = " from customers c --DERBY-PROPERTIES index=CUSTOMERS_BY_KIND\n"
            + "where c.country = ? and c.person_type = ? and c.status = ? and c.id > ? and c.id < ?"
            + " order by c.id%1$s";

    private final Connection connection;
    private final boolean postgresql;
    private final List<Kind> kinds;

    private Kinds(Connection connection, List<Kind> kinds) throws SQLException {
        this.connection = connection;
        this.kinds = kinds;
        postgresql = Sql.isPostgreSql(connection);
    }

    private record Kind(String country, String type, String status) {}

    /** The customers between two numbers, both left out, in their order. */
    record Between(long lowest, long highest, boolean newest) {

        static Between all(boolean newest) {
            return new Between(0, Long.MAX_VALUE, newest);
        }

        static Between behind(long last, boolean newest) {
            return newest ? new Between(0, last, true) : new Between(last, Long.MAX_VALUE, false);
        }
    }

    /** Those of these filters; empty when they ask for something else too, or for nothing. */
    static Optional<Kinds> of(Connection connection, Filters filters) throws SQLException {
        Filters plain = Filters.of(filters.country(), filters.personType(), filters.status(), Optional.empty());
        if (!filters.equals(plain) || filters.equals(Filters.NONE)) {
            return Optional.empty();
        }
        List<Kind> kinds = new ArrayList<>();
        List<String> countries =
                filters.country().isPresent() ? List.of(filters.country().get().value()) : countries(connection);
        for (String country : countries) {
            for (PersonType type : chosen(filters.personType(), PersonType.values())) {
                for (CustomerStatus status : chosen(filters.status(), CustomerStatus.values())) {
                    kinds.add(new Kind(country, type.name(), status.name()));
                }
            }
        }
        return Optional.of(new Kinds(connection, kinds));
    }

    private static <E> List<E> chosen(Optional<E> one, E[] all) {
        return one.map(List::of).orElse(List.of(all));
    }

    /** Those in use: a handful, found by going from one to the next in the index. */
    private static List<String> countries(Connection connection) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement next = connection.prepareStatement(NEXT_COUNTRY)) {
            Optional<String> country = next(next, "");
            while (country.isPresent()) {
                found.add(country.get());
                country = next(next, country.get());
            }
        }
        return found;
    }

    private static Optional<String> next(PreparedStatement next, String last) throws SQLException {
        next.setString(1, last);
        try (ResultSet rows = next.executeQuery()) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }

    /** Whether the index can be read in this order; Derby reads it from the newest on only. */
    boolean inOrder(boolean newest) {
        return newest || postgresql;
    }

    /** A page in the order of the numbers. */
    List<CustomerSummary> page(Between bounds, PageRequest page) throws SQLException {
        if (kinds.isEmpty()) {
            return List.of();
        }
        SqlText numbers = new SqlText()
                .add("select k.id from (")
                .add(pieces("c.id", bounds, page.offset() + page.size()))
                .add(") k order by k.id" + (bounds.newest() ? " desc" : "") + SqlText.window(page));
        return CustomerLines.of(connection, numbers, bounds.newest());
    }

    /** A page of {@link #FEW} in any order. */
    List<CustomerSummary> sorted(String order, PageRequest page) throws SQLException {
        if (kinds.isEmpty()) {
            return List.of();
        }
        return CustomerLines.read(
                connection,
                new SqlText()
                        .add(CustomerLines.COLUMNS + " from (")
                        .add(pieces("c.*", Between.all(true), FEW))
                        .add(") c order by " + order + SqlText.window(page)));
    }

    /** How many there are, counted no further than to {@code most}. */
    long count(int most) throws SQLException {
        if (kinds.isEmpty()) {
            return 0;
        }
        return CustomerSearch.number(
                connection,
                new SqlText()
                        .add("select count(*) from (select k.id from (")
                        .add(pieces("c.id", Between.all(true), most))
                        .add(") k fetch first " + most + " rows only) counted"));
    }

    /** The first so many of each kind. */
    private SqlText pieces(String columns, Between bounds, long most) {
        List<SqlText> pieces = new ArrayList<>();
        for (Kind kind : kinds) {
            pieces.add(new SqlText()
                    .add("select * from (select " + columns)
                    .add(piece(kind, bounds))
                    .add(" fetch first " + most + " rows only) k" + pieces.size()));
        }
        return SqlText.joined(" union all ", pieces);
    }

    private SqlText piece(Kind kind, Between bounds) {
        String text = (postgresql ? PIECE_ON_POSTGRESQL : PIECE_ON_DERBY).formatted(bounds.newest() ? " desc" : "");
        SqlText piece = new SqlText().add(text, kind.country, kind.type, kind.status, bounds.lowest);
        return postgresql
                ? piece.add("", kind.country, kind.type, kind.status, bounds.highest)
                : piece.add("", bounds.highest);
    }
}
