package io.padron.customers.register;

import io.padron.customers.CustomerStatus;
import io.padron.customers.mass.Touched;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The next version of many customers, and their status with it: to ask whether one is still the same and to act is one. */
record VersionStep(Optional<CustomerStatus> status) {

    static VersionStep to(CustomerStatus status) {
        return new VersionStep(Optional.of(status));
    }

    /** Of customers of whom something else changes. */
    static VersionStep alone() {
        return new VersionStep(Optional.empty());
    }

    /** Which of them still had their version; the others are left as they are. */
    boolean[] raise(Connection connection, List<Touched> customers) throws SQLException {
        boolean[] raised = new boolean[customers.size()];
        if (customers.isEmpty()) {
            return raised;
        }
        String sql = "update customers set " + (status.isPresent() ? "status = ?, " : "")
                + "version = version + 1 where id = ? and version = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Touched customer : customers) {
                int at = 0;
                if (status.isPresent()) {
                    statement.setString(++at, status.get().name());
                }
                statement.setLong(++at, customer.id().value());
                statement.setLong(++at, customer.version());
                statement.addBatch();
            }
            int[] counts = statement.executeBatch();
            for (int at = 0; at < counts.length; at++) {
                raised[at] = counts[at] == 1;
            }
        }
        return raised;
    }
}
