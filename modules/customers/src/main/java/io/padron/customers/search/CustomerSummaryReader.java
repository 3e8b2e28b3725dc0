package io.padron.customers.search;

import io.padron.customers.CustomerStatus;
import io.padron.customers.CustomerSummary;
import io.padron.customers.validation.ValidatedCustomer;
import io.padron.id.spi.PersonType;
import io.padron.kernel.CountryCode;
import io.padron.kernel.CustomerId;
import io.padron.kernel.PersonName;
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

/** Reads rows of customers as lines of the list, without their payment methods. */
public final class CustomerSummaryReader {

    static final String COLUMNS = "select c.id, c.country, c.person_type, c.first_name, c.middle_name,"
            + " c.last_name, c.second_last_name, c.full_name, c.legal_name, c.identity_shown, c.status, c.created_at,"
            + " c.reference";

    private CustomerSummaryReader() {}

    /** Returns the customers with these numbers, some dozens at most. */
    public static List<CustomerSummary> findByIds(Connection connection, List<CustomerId> ids) throws SQLException {
        return findByIds(ReadConnection.committed(connection), ids);
    }

    private static List<CustomerSummary> findByIds(ReadConnection readConnection, List<CustomerId> ids)
            throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        return readSummaries(
                readConnection,
                new SqlFragment()
                        .append(COLUMNS + " from customers c where c.id ")
                        .append(idCondition(readConnection, ids)));
    }

    /** An array is one parameter, so PostgreSQL can reuse one plan for any number of customers. */
    private static SqlFragment idCondition(ReadConnection readConnection, List<CustomerId> ids) throws SQLException {
        Object[] numbers = ids.stream().map(CustomerId::value).toArray();
        return readConnection.isPostgreSql()
                ? new SqlFragment().append("= any (?)", readConnection.createArray("bigint", numbers))
                : new SqlFragment()
                        .append("in (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")", numbers);
    }

    /**
     * Reads the customers whose numbers the query returns, in its order. Two statements are faster than one: for a
     * join, Derby scans all customers, and PostgreSQL plans the statement anew each time.
     */
    static List<CustomerSummary> findByIds(ReadConnection readConnection, SqlFragment numbers) throws SQLException {
        return findInOrder(readConnection, readIds(readConnection, numbers));
    }

    /** As {@link #findByIds}, in the order of {@code ids}. */
    static List<CustomerSummary> findInOrder(ReadConnection readConnection, List<CustomerId> ids) throws SQLException {
        Map<CustomerId, CustomerSummary> found = findByIds(readConnection, ids).stream()
                .collect(Collectors.toMap(CustomerSummary::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static List<CustomerId> readIds(ReadConnection readConnection, SqlFragment query) throws SQLException {
        List<CustomerId> found = new ArrayList<>();
        try (PreparedStatement statement = query.prepareOn(readConnection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(new CustomerId(rows.getLong(1)));
            }
        }
        return found;
    }

    static List<CustomerSummary> readSummaries(ReadConnection readConnection, SqlFragment text) throws SQLException {
        List<CustomerSummary> found = new ArrayList<>();
        try (PreparedStatement statement = text.prepareOn(readConnection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(toSummary(rows));
            }
        }
        return found;
    }

    /** Reads by column index in {@link #COLUMNS}; a driver would look up a column name again in each row. */
    private static CustomerSummary toSummary(ResultSet row) throws SQLException {
        PersonName name = new PersonName(
                row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8));
        String reference = row.getString(13);
        return new CustomerSummary(
                new CustomerId(row.getLong(1)),
                new ValidatedCustomer.CustomerName(name, row.getString(9)).display(),
                new CountryCode(row.getString(2)),
                PersonType.valueOf(row.getString(3)),
                row.getString(10),
                CustomerStatus.valueOf(row.getString(11)),
                row.getTimestamp(12).toLocalDateTime().toInstant(ZoneOffset.UTC),
                reference == null ? "" : reference,
                "");
    }
}
