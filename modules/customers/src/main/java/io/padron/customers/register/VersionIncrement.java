package io.padron.customers.register;

import io.padron.customers.CustomerStatus;
import io.padron.customers.bulk.ChangedCustomer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Increments the version of many customers, and optionally sets their status. One update statement checks and changes,
 * so that no change of another transaction is lost in between.
 */
record VersionIncrement(Optional<CustomerStatus> status) {

    static VersionIncrement withStatus(CustomerStatus status) {
        return new VersionIncrement(Optional.of(status));
    }

    /** For a change outside the customer's row. */
    static VersionIncrement versionOnly() {
        return new VersionIncrement(Optional.empty());
    }

    /** Returns for each customer whether it still had its version; the others are not changed. */
    boolean[] incrementVersions(Connection connection, List<ChangedCustomer> customers) throws SQLException {
        boolean[] raised = new boolean[customers.size()];
        if (customers.isEmpty()) {
            return raised;
        }
        String sql = "update customers set " + (status.isPresent() ? "status = ?, " : "")
                + "version = version + 1 where id = ? and version = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (ChangedCustomer customer : customers) {
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
