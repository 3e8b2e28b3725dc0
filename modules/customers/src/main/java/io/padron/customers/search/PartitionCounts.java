package io.padron.customers.search;

import io.padron.customers.CustomerQuery.Filters;
import io.padron.customers.CustomerStatus;
import io.padron.id.spi.PersonType;
import io.padron.kernel.CountryCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Counts the customers of each country, person type and status in the index of the list's filters. */
public final class PartitionCounts {

    private PartitionCounts() {}

    /** The customers of a country, person type and status; at least one. */
    public record PartitionCount(CountryCode country, PersonType type, CustomerStatus status, long customers) {}

    /**
     * Counts each partition with its own statement. For one statement with a group clause, PostgreSQL reads the whole
     * table.
     */
    public static List<PartitionCount> countPartitions(Connection connection) throws SQLException {
        return FilterPartitions.allMatching(ReadConnection.withoutWaiting(connection), Filters.NONE)
                .countEachPartition()
                .entrySet()
                .stream()
                .map(counted -> new PartitionCount(
                        new CountryCode(counted.getKey().country()),
                        PersonType.valueOf(counted.getKey().type()),
                        CustomerStatus.valueOf(counted.getKey().status()),
                        counted.getValue()))
                .toList();
    }
}
