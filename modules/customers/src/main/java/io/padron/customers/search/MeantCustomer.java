package io.padron.customers.search;

import io.padron.kernel.CustomerId;
import io.padron.kernel.PlainText;
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
 * The one customer whom a whole number means, whatever else begins like it: 12 is customer 12, unless it is somebody
 * else's reference.
 *
 * @param reachedBy knows whose an email or phone is
 */
public record MeantCustomer(String typed, Function<String, Collection<CustomerId>> reachedBy) {

    /** More than one customer has of the same text: as number, reference, identities, emails and phones. */
    private static final int ENOUGH = 50;

    /** Empty when there is none, or when several have it. */
    public Optional<CustomerId> find(Connection connection) throws SQLException {
        String text = PlainText.tidy(typed);
        if (text.isEmpty() || !PlainText.isReadable(text)) {
            return Optional.empty();
        }
        SqlText query = new SqlText()
                .add("select m.customer_id from (")
                .add(Sought.exactly(text, reachedBy))
                .add(") m (customer_id) fetch first " + ENOUGH + " rows only");
        Set<CustomerId> found = new HashSet<>();
        try (PreparedStatement statement = query.on(Reading.committed(connection));
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(new CustomerId(rows.getLong(1)));
            }
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }
}
