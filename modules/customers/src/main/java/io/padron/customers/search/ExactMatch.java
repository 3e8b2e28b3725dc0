package io.padron.customers.search;

import io.padron.kernel.CustomerId;
import io.padron.kernel.text.PlainText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the only customer that a complete number identifies, whatever else begins with it: 12 is customer 12, unless 12
 * is also another customer's reference.
 *
 * @param findByContact returns the customers that have an email or phone
 */
public record ExactMatch(String typed, Function<String, Collection<CustomerId>> findByContact) {

    /** More rows than one customer can match with one text: number, reference, identities, emails and phones. */
    private static final int ENOUGH = 50;

    /** Returns the customer; empty for none or several. */
    public Optional<CustomerId> findCustomer(Connection connection) throws SQLException {
        String text = PlainText.cleanText(typed);
        if (text.isEmpty() || !PlainText.isReadable(text)) {
            return Optional.empty();
        }
        SqlFragment query = new SqlFragment()
                .append("select m.customer_id from (")
                .append(SearchTerms.exactMatchQuery(text, findByContact))
                .append(") m (customer_id) fetch first " + ENOUGH + " rows only");
        Set<CustomerId> found = new HashSet<>();
        try (PreparedStatement statement = query.prepareOn(ReadConnection.committed(connection));
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(new CustomerId(rows.getLong(1)));
            }
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }
}
