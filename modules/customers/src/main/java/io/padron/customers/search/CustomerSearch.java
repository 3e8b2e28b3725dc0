package io.padron.customers.search;

import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerStatus;
import io.padron.customers.CustomerSummary;
import io.padron.customers.review.Draft;
import io.padron.kernel.CountryCode;
import io.padron.kernel.CustomerId;
import io.padron.kernel.Page;
import io.padron.kernel.PersonName;
import io.padron.kernel.PersonType;
import io.padron.kernel.PlainText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * One page of the list, sorted and filtered in the database.
 *
 * <p>What is searched becomes a set of numbers, each part of it found by an index (words of names and identities by the
 * start, the rest exactly), and only then rows of customers. No pattern begins with a wildcard, nothing is folded in the
 * database.
 */
public final class CustomerSearch {

    /** Below so many signs, too much begins like that to be a number that somebody looks for. */
    private static final int SHORTEST_NUMBER = 4;

    private static final int MOST_WORDS = 6;

    private final CustomerQuery query;
    private final Function<String, Collection<CustomerId>> reachedBy;
    private final List<Object> parameters = new ArrayList<>();

    public CustomerSearch(CustomerQuery query, Function<String, Collection<CustomerId>> reachedBy) {
        this.query = query;
        this.reachedBy = reachedBy;
    }

    public Page<CustomerSummary> on(Connection connection) throws SQLException {
        String sought = PlainText.tidy(query.q());
        if (!PlainText.isReadable(sought)) {
            return new Page<>(List.of(), 0);
        }
        String from = " from customers c" + (sought.isEmpty() ? "" : matching(sought)) + filters();
        try (PreparedStatement count = prepare(connection, "select count(*)" + from);
                PreparedStatement page = prepare(connection, columns() + from + order())) {
            return new Page<>(rows(page), number(count));
        }
    }

    private String matching(String sought) {
        List<String> sets = new ArrayList<>();
        List<String> words = NameWords.of(sought).stream().limit(MOST_WORDS).toList();
        if (!words.isEmpty()) {
            List<String> named = new ArrayList<>();
            words.forEach(
                    word -> named.add("select customer_id from customer_words where " + startingWith("word", word)));
            // Binds more tightly than union; Derby takes no parentheses here.
            sets.add(String.join(" intersect ", named));
        }
        String number = SoughtNumber.of(sought);
        if (number.length() >= SHORTEST_NUMBER) {
            sets.add("select customer_id from customer_identities where " + startingWith("sought", number));
        }
        sets.add("select id from customers where reference = ?");
        parameters.add(sought);
        CustomerId.parse(sought).ifPresent(id -> sets.add(exactly(id)));
        reachedBy.apply(sought).forEach(id -> sets.add(exactly(id)));
        return " join (" + String.join(" union ", sets) + ") m (customer_id) on m.customer_id = c.id";
    }

    private String startingWith(String column, String start) {
        parameters.add(start);
        parameters.add(start + '\uFFFF');
        return column + " >= ? and " + column + " < ?";
    }

    private static String exactly(CustomerId id) {
        return "select id from customers where id = " + id;
    }

    private String filters() {
        List<String> filters = new ArrayList<>();
        query.country().ifPresent(country -> filters.add(equal("c.country", country.value())));
        query.personType().ifPresent(type -> filters.add(equal("c.person_type", type.name())));
        query.status().ifPresent(status -> filters.add(equal("c.status", status.name())));
        query.importId().ifPresent(source -> filters.add(equal("c.import_id", source)));
        return filters.isEmpty() ? "" : " where " + String.join(" and ", filters);
    }

    private String equal(String column, String text) {
        parameters.add(text);
        return column + " = ?";
    }

    private String order() {
        String direction = query.sort().descending() ? " desc" : "";
        String columns =
                switch (query.sort().by()) {
                    // Numbers ascend as customers are created, and their index is there anyway.
                    case ID, CREATED_AT -> "c.id" + direction;
                    case NAME -> "c.sort_name" + direction + ", c.id" + direction;
                };
        return " order by " + columns + " offset " + query.page().offset() + " rows fetch first "
                + query.page().size() + " rows only";
    }

    private static String columns() {
        return "select c.id, c.country, c.person_type, c.first_name, c.middle_name, c.last_name, c.second_last_name,"
                + " c.full_name, c.legal_name, c.identity_shown, c.status, c.created_at";
    }

    private PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int at = 0; at < parameters.size(); at++) {
            statement.setObject(at + 1, parameters.get(at));
        }
        return statement;
    }

    private static long number(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static List<CustomerSummary> rows(PreparedStatement statement) throws SQLException {
        List<CustomerSummary> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(summary(rows));
            }
        }
        return found;
    }

    private static CustomerSummary summary(ResultSet row) throws SQLException {
        PersonName name = new PersonName(
                row.getString("first_name"),
                row.getString("middle_name"),
                row.getString("last_name"),
                row.getString("second_last_name"),
                row.getString("full_name"));
        return new CustomerSummary(
                new CustomerId(row.getLong("id")),
                new Draft.Names(name, row.getString("legal_name")).display(),
                new CountryCode(row.getString("country")),
                PersonType.valueOf(row.getString("person_type")),
                row.getString("identity_shown"),
                CustomerStatus.valueOf(row.getString("status")),
                row.getTimestamp("created_at").toLocalDateTime().toInstant(ZoneOffset.UTC));
    }
}
