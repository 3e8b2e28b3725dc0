package io.padron.schema.forms;

import io.padron.schema.forms.NormalForms.Range;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/** Emails in lower case, phones without what their country does not need. */
final class StoredContactPoints {

    private final Connection connection;

    StoredContactPoints(Connection connection) {
        this.connection = connection;
    }

    void renew(Range window) throws SQLException {
        try (PreparedStatement read =
                        connection.prepareStatement("select p.customer_id, p.ordinal, p.kind, p.reached_at, c.country"
                                + " from customers c join contact_points p on p.customer_id = c.id"
                                + " where c.id between ? and ?");
                PreparedStatement update = connection.prepareStatement(
                        "update contact_points set reached_at = ? where customer_id = ? and ordinal = ?")) {
            read.setLong(1, window.first());
            read.setLong(2, window.last());
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    String stored = row.getString(4);
                    String normal = row.getString(3).equals("PHONE")
                            ? StoredPhone.normalForm(row.getString(5), stored)
                            : stored.toLowerCase(Locale.ROOT);
                    if (!normal.equals(stored)) {
                        update.setString(1, normal);
                        update.setLong(2, row.getLong(1));
                        update.setInt(3, row.getInt(2));
                        update.addBatch();
                    }
                }
            }
            update.executeBatch();
        }
    }
}
