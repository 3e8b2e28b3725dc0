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
        if (ids.isEmpty()) {
            return List.of();
        }
        String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
        return read(
                connection,
                new SqlText()
                        .add(
                                COLUMNS + " from customers c where c.id in (" + marks + ")",
                                ids.stream().map(CustomerId::value).toArray()));
    }

    /** As {@link #of}, in the order of the numbers. */
    static List<CustomerSummary> inOrder(Connection connection, List<CustomerId> ids) throws SQLException {
        Map<CustomerId, CustomerSummary> found =
                of(connection, ids).stream().collect(Collectors.toMap(CustomerSummary::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    static List<CustomerSummary> read(Connection connection, SqlText text) throws SQLException {
        List<CustomerSummary> found = new ArrayList<>();
        try (PreparedStatement statement = text.on(connection);
                ResultSet rows = statement.executeQuery()) {
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
        String reference = row.getString("reference");
        return new CustomerSummary(
                new CustomerId(row.getLong("id")),
                new Draft.Names(name, row.getString("legal_name")).display(),
                new CountryCode(row.getString("country")),
                PersonType.valueOf(row.getString("person_type")),
                row.getString("identity_shown"),
                CustomerStatus.valueOf(row.getString("status")),
                row.getTimestamp("created_at").toLocalDateTime().toInstant(ZoneOffset.UTC),
                reference == null ? "" : reference,
                "");
    }
}
