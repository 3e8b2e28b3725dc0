package io.padron.customers.register;

import io.padron.kernel.CustomerId;
import io.padron.sql.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The database sequence of customer numbers. Numbers ascend and are never reused. */
final class CustomerIdSequence {

    /**
     * Derby's error when another connection allocates its next hundred numbers at the same moment; Derby does not wait.
     */
    private static final String TAKEN_BY_ANOTHER = "X0Y84";

    private static final int TRIES = 100;
    private static final long PAUSE_MILLIS = 10;

    private CustomerIdSequence() {}

    static List<CustomerId> nextIds(Connection connection, int count) throws SQLException {
        List<CustomerId> numbers = new ArrayList<>(count);
        if (Sql.isPostgreSql(connection)) {
            String all = "select nextval('customer_ids') from generate_series(1, ?)";
            try (PreparedStatement statement = connection.prepareStatement(all)) {
                statement.setInt(1, count);
                readIds(statement, numbers);
            }
        } else {
            try (PreparedStatement one = connection.prepareStatement("values next value for customer_ids")) {
                while (numbers.size() < count) {
                    readWithRetry(one, numbers);
                }
            }
        }
        numbers.sort(null);
        return numbers;
    }

    private static void readWithRetry(PreparedStatement statement, List<CustomerId> numbers) throws SQLException {
        for (int tried = 1; ; tried++) {
            try {
                readIds(statement, numbers);
                return;
            } catch (SQLException failed) {
                if (tried == TRIES || !TAKEN_BY_ANOTHER.equals(failed.getSQLState())) {
                    throw failed;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
            }
        }
    }

    private static void readIds(PreparedStatement statement, List<CustomerId> numbers) throws SQLException {
        try (ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                numbers.add(new CustomerId(found.getLong(1)));
            }
        }
    }
}
