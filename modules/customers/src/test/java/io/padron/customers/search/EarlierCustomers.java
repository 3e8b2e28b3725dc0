package io.padron.customers.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Customers as the version before the normal forms stored them. */
final class EarlierCustomers {

    private EarlierCustomers() {}

    static void fill(Connection connection) throws SQLException {
        customer(connection, "1, 'MX'", "Ana D'Unger", "ABC-1");
        customer(connection, "2, 'XA'", "Eva Gil", "abc-1");
        write(connection, "insert into contact_points values (1, 0, 0, 'EMAIL', 'Ana@mail.com')");
        write(connection, "insert into contact_points values (1, 1, 0, 'PHONE', '+525512345679')");
        write(connection, "insert into contact_points values (2, 0, 0, 'EMAIL', 'eva@mail.com')");
        for (String word : List.of("ana", "d", "unger")) {
            write(connection, "insert into customer_words (word, customer_id) values ('" + word + "', 1)");
        }
    }

    private static void customer(Connection connection, String idAndCountry, String name, String reference)
            throws SQLException {
        write(
                connection,
                "insert into customers (id, country, version, person_type, status, first_name, middle_name, last_name,"
                        + " second_last_name, full_name, legal_name, sort_name, identity_shown, address, reference,"
                        + " created_at, created_by) values (" + idAndCountry
                        + ", 1, 'NATURAL', 'ACTIVE', '', '', '', '',"
                        + " '" + name.replace("'", "''") + "', '', 'x', '', '', '" + reference
                        + "', current_timestamp, 'ana')");
    }

    static void write(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
