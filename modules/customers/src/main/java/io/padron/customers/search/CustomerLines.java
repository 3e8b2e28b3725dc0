package io.padron.customers.search;

import io.padron.customers.CustomerStatus;
import io.padron.customers.CustomerSummary;
import io.padron.customers.review.Draft;
import io.padron.kernel.CountryCode;
import io.padron.kernel.CustomerId;
import io.padron.kernel.PersonName;
import io.padron.kernel.PersonType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows of customers as lines of a list, without their payment methods. */
public final class CustomerLines {

    static final String COLUMNS = "select c.id, c.country, c.person_type, c.first_name, c.middle_name,"
            + " c.last_name, c.second_last_name, c.full_name, c.legal_name, c.identity_shown, c.status, c.created_at,"
            + " c.reference";

    private CustomerLines() {}

    /** Those with these numbers, which are some dozens at most. */
    public static List<CustomerSummary> of(Connection connection, List<CustomerId> ids) throws SQLException {
        return of(Reading.committed(connection), ids);
    }

    private static List<CustomerSummary> of(Reading reading, List<CustomerId> ids) throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        return read(
                reading,
                new SqlText().add(COLUMNS + " from customers c where c.id ").add(among(reading, ids)));
    }

    /** An array is one parameter, and the statement always the same: PostgreSQL has made up its mind about it. */
    private static SqlText among(Reading reading, List<CustomerId> ids) throws SQLException {
        Object[] numbers = ids.stream().map(CustomerId::value).toArray();
        return reading.isPostgreSql()
                ? new SqlText().add("= any (?)", reading.array("bigint", numbers))
                : new SqlText().add("in (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")", numbers);
    }

    /**
     * Those whose numbers a query tells, in the query's order. In one go, Derby would rather look through all customers than
     * join a few numbers, and PostgreSQL would consider it anew each time, which takes longer than to ask again.
     */
    static List<CustomerSummary> of(Reading reading, SqlText numbers) throws SQLException {
        return inOrder(reading, numbers(reading, numbers));
    }

    /** As {@link #of}, in the order of the numbers. */
    static List<CustomerSummary> inOrder(Reading reading, List<CustomerId> ids) throws SQLException {
        Map<CustomerId, CustomerSummary> found =
                of(reading, ids).stream().collect(Collectors.toMap(CustomerSummary::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static List<CustomerId> numbers(Reading reading, SqlText query) throws SQLException {
        List<CustomerId> found = new ArrayList<>();
        try (PreparedStatement statement = query.on(reading);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(new CustomerId(rows.getLong(1)));
            }
        }
        return found;
    }

    static List<CustomerSummary> read(Reading reading, SqlText text) throws SQLException {
        List<CustomerSummary> found = new ArrayList<>();
        try (PreparedStatement statement = text.on(reading);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(summary(rows));
            }
        }
        return found;
    }

    /** By the places of {@link #COLUMNS}: a driver looks each name up anew in each row. */
    private static CustomerSummary summary(ResultSet row) throws SQLException {
        PersonName name = new PersonName(
                row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8));
        String reference = row.getString(13);
        return new CustomerSummary(
                new CustomerId(row.getLong(1)),
                new Draft.Names(name, row.getString(9)).display(),
                new CountryCode(row.getString(2)),
                PersonType.valueOf(row.getString(3)),
                row.getString(10),
                CustomerStatus.valueOf(row.getString(11)),
                row.getTimestamp(12).toLocalDateTime().toInstant(ZoneOffset.UTC),
                reference == null ? "" : reference,
                "");
    }
}
