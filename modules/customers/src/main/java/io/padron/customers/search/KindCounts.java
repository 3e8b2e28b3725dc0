package io.padron.customers.search;

import io.padron.customers.CustomerQuery.Filters;
import io.padron.customers.CustomerStatus;
import io.padron.kernel.CountryCode;
import io.padron.kernel.PersonType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** How many customers there are of each kind, counted in the index that the list is filtered by. */
public final class KindCounts {

    private KindCounts() {}

    /** Those of a country, type and status; there is one at least. */
    public record KindCount(CountryCode country, PersonType type, CustomerStatus status, long customers) {}

    /** All kinds that there are. PostgreSQL would count them by reading the whole table, if it were asked in one go. */
    public static List<KindCount> of(Connection connection) throws SQLException {
        return Kinds.fitting(Reading.atOnce(connection), Filters.NONE).counts().entrySet().stream()
                .map(counted -> new KindCount(
                        new CountryCode(counted.getKey().country()),
                        PersonType.valueOf(counted.getKey().type()),
                        CustomerStatus.valueOf(counted.getKey().status()),
                        counted.getValue()))
                .toList();
    }
}
