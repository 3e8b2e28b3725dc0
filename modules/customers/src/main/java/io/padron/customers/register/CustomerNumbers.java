package io.padron.customers.register;

import io.padron.kernel.CustomerId;
import io.padron.sql.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database's sequence of customers' numbers: ascending by one, and what was given is never given again. */
final class CustomerNumbers {

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
                    read(one, numbers);
                }
            }
        }
        numbers.sort(null);
        return numbers;
    }

    private static void read(PreparedStatement statement, List<CustomerId> numbers) throws SQLException {
        try (ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                numbers.add(new CustomerId(found.getLong(1)));
            }
        }
    }
}
