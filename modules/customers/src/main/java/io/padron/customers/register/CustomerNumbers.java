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

/** The database's sequence of customers' numbers: ascending by one, and what was given is never given again. */
final class CustomerNumbers {

    /** Derby says so when another connection takes its next hundred numbers at the very moment, and does not wait for it. */
    private static final String TAKEN_BY_ANOTHER = "X0Y84";

    private static final int TRIES = 100;
    private static final long PAUSE_MILLIS = 10;

    private CustomerNumbers() {}

    static List<CustomerId> next(Connection connection, int count) throws SQLException {
        List<CustomerId> numbers = new ArrayList<>(count);
        if (Sql.isPostgreSql(connection)) {
            String all = "select nextval('customer_numbers') from generate_series(1, ?)";
            try (PreparedStatement statement = connection.prepareStatement(all)) {
                statement.setInt(1, count);
                read(statement, numbers);
            }
        } else {
            try (PreparedStatement one = connection.prepareStatement("values next value for customer_numbers")) {
                while (numbers.size() < count) {
                    readPatiently(one, numbers);
                }
            }
        }
        numbers.sort(null);
        return numbers;
    }

    private static void readPatiently(PreparedStatement statement, List<CustomerId> numbers) throws SQLException {
        for (int tried = 1; ; tried++) {
            try {
                read(statement, numbers);
                return;
            } catch (SQLException failed) {
                if (tried == TRIES || !TAKEN_BY_ANOTHER.equals(failed.getSQLState())) {
                    throw failed;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
            }
        }
    }

    private static void read(PreparedStatement statement, List<CustomerId> numbers) throws SQLException {
        try (ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                numbers.add(new CustomerId(found.getLong(1)));
            }
        }
    }
}
