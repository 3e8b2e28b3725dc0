package io.padron.customers.search;

import io.padron.customers.CustomerQuery.Filters;
import io.padron.customers.CustomerStatus;
import io.padron.customers.CustomerSummary;
import io.padron.kernel.PageRequest;
import io.padron.kernel.PersonType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
     * their numbers than into the index. With a status between itself and itself no other index has the order.
     */
    private static final String PIECE_ON_POSTGRESQL =
            " from customers c" + " where c.country = ? and c.person_type = ? and c.status >= ? and c.status <= ?";

    private static final String PIECE_ON_DERBY = " from customers c --DERBY-PROPERTIES index=CUSTOMERS_BY_KIND\n"
            + "where c.country = ? and c.person_type = ? and c.status = ?";

    private final Reading reading;
    private final boolean postgresql;
    private final List<Kind> kinds;

    private Kinds(Reading reading, List<Kind> kinds) throws SQLException {
        this.reading = reading;
        this.kinds = kinds;
        postgresql = reading.isPostgreSql();
    }

    record Kind(String country, String type, String status) {}

    /**
     * In which order the numbers are read.
     *
     * @param behind the number behind which they begin; empty for the first
     */
    record Order(boolean newest, Optional<Long> behind) {

        static Order all(boolean newest) {
            return new Order(newest, Optional.empty());
        }
    }

    /** Those of these filters; empty when they ask for something else too, or for nothing. */
    static Optional<Kinds> of(Reading reading, Filters filters) throws SQLException {
        Filters plain = Filters.of(filters.country(), filters.personType(), filters.status(), Optional.empty());
        if (!filters.equals(plain) || filters.equals(Filters.NONE)) {
            return Optional.empty();
        }
        return Optional.of(fitting(reading, filters));
    }

    /** All that there may be with these filters; nothing else is filtered. */
    static Kinds fitting(Reading reading, Filters filters) throws SQLException {
        List<Kind> kinds = new ArrayList<>();
        List<String> countries =
                filters.country().isPresent() ? List.of(filters.country().get().value()) : countries(reading);
        for (String country : countries) {
            for (PersonType type : chosen(filters.personType(), PersonType.values())) {
                for (CustomerStatus status : chosen(filters.status(), CustomerStatus.values())) {
                    kinds.add(new Kind(country, type.name(), status.name()));
                }
            }
        }
        return new Kinds(reading, kinds);
    }

    private static <E> List<E> chosen(Optional<E> one, E[] all) {
        return one.map(List::of).orElse(List.of(all));
    }

    /** Those in use: a handful, found by going from one to the next in the index. */
    private static List<String> countries(Reading reading) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement next = reading.prepare(NEXT_COUNTRY)) {
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
    List<CustomerSummary> page(Order order, PageRequest page) throws SQLException {
        if (kinds.isEmpty()) {
            return List.of();
        }
        SqlText numbers = new SqlText()
                .add("select k.id from (")
                .add(pieces("c.id", order, SqlText.needed(page)))
                .add(") k order by k.id" + (order.newest() ? " desc" : "") + SqlText.window(page));
        return CustomerLines.of(reading, numbers);
    }

    /** A page of {@link #FEW} in any order. */
    List<CustomerSummary> sorted(String by, PageRequest page) throws SQLException {
        if (kinds.isEmpty()) {
            return List.of();
        }
        return CustomerLines.read(
                reading,
                new SqlText()
                        .add(CustomerLines.COLUMNS + " from (")
                        .add(pieces("c.*", Order.all(true), FEW))
                        .add(") c order by " + by + SqlText.window(page)));
    }

    /** How many there are, counted no further than to {@code most}. */
    long count(int most) throws SQLException {
        if (kinds.isEmpty()) {
            return 0;
        }
        return CustomerSearch.number(
                reading,
                new SqlText()
                        .add("select count(*) from (select k.id from (")
                        .add(pieces("c.id", Order.all(!postgresql), most))
                        .add(") k fetch first " + most + " rows only) counted"));
    }

    /** How many there are of each kind, as far as there are any. */
    Map<Kind, Long> counts() throws SQLException {
        Map<Kind, Long> counts = new LinkedHashMap<>();
        for (Kind kind : kinds) {
            SqlText count = new SqlText()
                    .add("select count(*) from (select c.id")
                    .add(piece(kind, Order.all(true)))
                    .add(") k");
            long counted = CustomerSearch.number(reading, count);
            if (counted > 0) {
                counts.put(kind, counted);
            }
        }
        return counts;
    }

    /** The first so many of each kind. */
    private SqlText pieces(String columns, Order order, long most) {
        List<SqlText> pieces = new ArrayList<>();
        for (Kind kind : kinds) {
            pieces.add(new SqlText()
                    .add("select * from (select " + columns)
                    .add(piece(kind, order))
                    .add(" fetch first " + most + " rows only) k" + pieces.size()));
        }
        return SqlText.joined(" union all ", pieces);
    }

    private SqlText piece(Kind kind, Order order) {
        SqlText piece = new SqlText();
        if (postgresql) {
            piece.add(PIECE_ON_POSTGRESQL, kind.country, kind.type, kind.status, kind.status);
        } else {
            piece.add(PIECE_ON_DERBY, kind.country, kind.type, kind.status);
        }
        order.behind.ifPresent(last -> behind(piece, kind, order, last));
        String direction = order.newest ? " desc" : "";
        return piece.add(" order by " + (postgresql ? "c.status" + direction + ", " : "") + "c.id" + direction);
    }

    /** Where to begin in the index. */
    private void behind(SqlText piece, Kind kind, Order order, long last) {
        String further = order.newest ? " < " : " > ";
        if (postgresql) {
            piece.add(" and (c.status, c.id)" + further + "(?, ?)", kind.status, last);
        } else {
            piece.add(" and c.id" + further + "?", last);
        }
    }
}
