package io.padron.customers.search;

import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerSort;
import io.padron.customers.CustomerStatus;
import io.padron.customers.CustomerSummary;
import io.padron.customers.mass.MassChanges;
import io.padron.customers.mass.Reach;
import io.padron.customers.mass.Target;
import io.padron.kernel.CountryCode;
import io.padron.kernel.CustomerId;
import io.padron.kernel.Page;
import io.padron.kernel.PageRequest;
import io.padron.kernel.PlainText;
import io.padron.payments.AssignedTo;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of the list, sorted and filtered in the database.
 *
 * <p>What is searched becomes a set of numbers, each part of it found by an index (words of names and identities by the
 * start, the rest exactly), and only then rows of customers. No pattern begins with a wildcard, nothing is folded in the
 * database.
 */
public final class CustomerSearch {

    private static final String DERBY_INDEX = " --DERBY-PROPERTIES index=CUSTOMERS_%s\n";
    private static final String NEWEST = DERBY_INDEX.formatted("NEWEST");

    private final CustomerQuery query;
    private final String typed;
    private final Optional<Sought> sought;
    private final SqlText filters;

    /** {@code reachedBy} knows whose an email or phone is. */
    public CustomerSearch(CustomerQuery query, Function<String, Collection<CustomerId>> reachedBy) {
        this.query = query;
        typed = PlainText.tidy(query.q());
        sought = Optional.of(typed)
                .filter(text -> !text.isEmpty() && PlainText.isReadable(text))
                .map(text -> new Sought(text, reachedBy));
        filters = filters(query.filters());
    }

    /** The page that is asked for, and how many there are in all. */
    public Page<CustomerSummary> page(Connection connection) throws SQLException {
        return page(Reading.committed(connection), new Counting(query, Integer.MAX_VALUE, new ManyFound()));
    }

    /** The page for who looks through the list, and how many there are, counted no further than to {@code most}. */
    public Page<CustomerSummary> page(Connection connection, int most, ManyFound many) throws SQLException {
        return page(Reading.atOnce(connection), new Counting(query, most, many));
    }

    private Page<CustomerSummary> page(Reading reading, Counting counting) throws SQLException {
        if (!PlainText.isReadable(typed)) {
            return new Page<>(List.of(), 0);
        }
        if (sought.isPresent()) {
            return isUnfiltered() && !byName()
                    ? new SoughtAlone(reading, sought.get(), query).page(counting)
                    : looked(reading, counting);
        }
        Optional<Kinds> kinds = Kinds.of(reading, query.filters());
        return kinds.isPresent() ? ofKind(kinds.get(), reading, counting) : looked(reading, counting);
    }

    /** By what each customer has, in the order of an index that all are in. */
    private Page<CustomerSummary> looked(Reading reading, Counting counting) throws SQLException {
        List<CustomerSummary> found = CustomerLines.read(reading, window(reading));
        return new Page<>(found, counting.total(found.size(), () -> counted(reading, counting.most())));
    }

    private Page<CustomerSummary> ofKind(Kinds kinds, Reading reading, Counting counting) throws SQLException {
        boolean newest = query.sort().descending();
        if (!byName() && kinds.inOrder(newest)) {
            List<CustomerSummary> found = kinds.page(Kinds.Order.all(newest), query.page());
            return new Page<>(found, counting.total(found.size(), () -> kinds.count(counting.most())));
        }
        long total = counting.total(() -> kinds.count(counting.most()));
        List<CustomerSummary> found = total < counting.most() && total <= Kinds.FEW
                ? kinds.sorted(order(), query.page())
                : CustomerLines.read(reading, window(reading));
        return new Page<>(found, counting.total(found.size(), () -> total));
    }

    /** As many as a page holds, of those that come behind the last one. */
    public List<CustomerSummary> following(Connection connection, Optional<CustomerSummary> last) throws SQLException {
        Reading reading = Reading.committed(connection);
        if (!PlainText.isReadable(typed)) {
            return List.of();
        }
        boolean newest = query.sort().descending();
        Optional<Kinds> kinds = sought.isPresent() || byName() ? Optional.empty() : Kinds.of(reading, query.filters());
        if (kinds.isPresent() && kinds.get().inOrder(newest)) {
            Kinds.Order order =
                    new Kinds.Order(newest, last.map(customer -> customer.id().value()));
            return kinds.get().page(order, new PageRequest(0, query.page().size()));
        }
        List<SqlText> conditions = new ArrayList<>(List.of(filters));
        last.ifPresent(customer -> conditions.add(behind(customer)));
        SqlText following = new SqlText()
                .add(CustomerLines.COLUMNS)
                .add(from(reading))
                .add(where(conditions))
                .add(" order by " + deepOrder() + " fetch first " + query.page().size() + " rows only");
        return CustomerLines.read(reading, following);
    }

    /**
     * Who is meant below a number, the newest first. Without a search the customers are gone through in the order of their
     * numbers, each looked at once in all portions together; Derby, left to itself, would sort them all for each portion.
     */
    public List<Target> targets(Connection connection, MassChanges.Portion portion) throws SQLException {
        Reading reading = Reading.committed(connection);
        if (!PlainText.isReadable(typed)) {
            return List.of();
        }
        List<SqlText> conditions = new ArrayList<>(List.of(filters));
        conditions.add(new SqlText().add("c.id < ?", portion.below()));
        SqlText from = new SqlText();
        if (sought.isPresent()) {
            from.add(from(reading));
        } else {
            from.add(" from customers c" + NEWEST);
            query.filters()
                    .paymentMethod()
                    .ifPresent(method -> conditions.add(new SqlText().add(AssignedTo.exists("c.id"), method.value())));
        }
        SqlText text = new SqlText()
                .add("select c.id, c.version, c.status, c.country")
                .add(from)
                .add(where(conditions))
                .add(" order by c.id desc fetch first " + portion.atMost() + " rows only");
        List<Target> found = new ArrayList<>();
        try (PreparedStatement statement = text.on(reading);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(new Target(
                        new CustomerId(row.getLong(1)),
                        row.getLong(2),
                        CustomerStatus.valueOf(row.getString(3)),
                        new CountryCode(row.getString(4))));
            }
        }
        return found;
    }

    /** How many are meant, and the highest number among them. */
    public Reach reach(Connection connection) throws SQLException {
        Reading reading = Reading.committed(connection);
        if (!PlainText.isReadable(typed)) {
            return new Reach(0, 0);
        }
        SqlText text = new SqlText()
                .add("select count(*), coalesce(max(c.id), 0)")
                .add(from(reading))
                .add(where(List.of(filters)));
        try (PreparedStatement statement = text.on(reading);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Reach(row.getLong(1), row.getLong(2));
        }
    }

    private SqlText window(Reading reading) throws SQLException {
        return new SqlText()
                .add(CustomerLines.COLUMNS)
                .add(from(reading))
                .add(where(List.of(filters)))
                .add(" order by " + order() + SqlText.window(query.page()));
    }

    private long counted(Reading reading, int most) throws SQLException {
        return number(
                reading,
                new SqlText()
                        .add("select count(*) from (select c.id")
                        .add(from(reading))
                        .add(where(List.of(filters)))
                        .add(" fetch first " + most + " rows only) counted"));
    }

    static long number(Reading reading, SqlText count) throws SQLException {
        try (PreparedStatement statement = count.on(reading);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private boolean isUnfiltered() {
        return query.filters().equals(CustomerQuery.Filters.NONE);
    }

    private boolean byName() {
        return query.sort().by() == CustomerSort.By.NAME;
    }

    private SqlText from(Reading reading) throws SQLException {
        SqlText from = new SqlText().add(" from customers c" + index());
        if (sought.isPresent()) {
            from.add(" join (").add(sought.get().all(reading)).add(") m (customer_id) on m.customer_id = c.id");
        }
        query.filters().paymentMethod().ifPresent(method -> from.add(AssignedTo.join("c.id"), method.value()));
        return from;
    }

    /** Of the whole list, whose order an index has: Derby would sort all customers, if it was asked first when they were few. */
    private String index() {
        if (sought.isPresent() || !isUnfiltered() || (!byName() && !query.sort().descending())) {
            return "";
        }
        return byName() ? DERBY_INDEX.formatted("BY_NAME" + (query.sort().descending() ? "_BACK" : "")) : NEWEST;
    }

    private static SqlText where(List<SqlText> conditions) {
        List<SqlText> given =
                conditions.stream().filter(condition -> !condition.isEmpty()).toList();
        return given.isEmpty() ? new SqlText() : new SqlText().add(" where ").add(SqlText.joined(" and ", given));
    }

    private static SqlText filters(CustomerQuery.Filters filters) {
        List<SqlText> given = new ArrayList<>();
        filters.country().ifPresent(country -> given.add(new SqlText().add("c.country = ?", country.value())));
        filters.personType().ifPresent(type -> given.add(new SqlText().add("c.person_type = ?", type.name())));
        filters.status().ifPresent(status -> given.add(new SqlText().add("c.status = ?", status.name())));
        filters.importId().ifPresent(source -> given.add(new SqlText().add("c.import_id = ?", source)));
        filters.createdFrom().ifPresent(from -> given.add(new SqlText().add("c.created_at >= ?", utc(from))));
        filters.createdBefore().ifPresent(end -> given.add(new SqlText().add("c.created_at < ?", utc(end))));
        return SqlText.joined(" and ", given);
    }

    private static Timestamp utc(Instant instant) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    private String direction() {
        return query.sort().descending() ? " desc" : "";
    }

    /** Numbers ascend as customers are created; by the time itself only where its index finds them. */
    private String order() {
        boolean byTime = query.filters().createdFrom().isPresent()
                || query.filters().createdBefore().isPresent();
        return byTime && query.sort().by() == CustomerSort.By.CREATED_AT
                ? "c.created_at" + direction() + ", c.id" + direction()
                : deepOrder();
    }

    private String deepOrder() {
        return byName() ? "c.sort_name" + direction() + ", c.id" + direction() : "c.id" + direction();
    }

    private SqlText behind(CustomerSummary last) {
        String further = query.sort().descending() ? " < ?" : " > ?";
        long id = last.id().value();
        if (!byName()) {
            return new SqlText().add("c.id" + further, id);
        }
        String name = SortName.of(last.displayName());
        String atLeast = query.sort().descending() ? " <= ?" : " >= ?";
        return new SqlText()
                .add("c.sort_name" + atLeast, name)
                .add(" and (c.sort_name" + further, name)
                .add(" or c.id" + further + ")", id);
    }
}
