package io.padron.customers.counts;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.customers.CustomerStatus;
import io.padron.id.spi.PersonType;
import io.padron.kernel.CountryCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Counts of the whole register. On a large register a count may be up to one minute old. */
public interface CustomerCounts {

    /** Returns the number of customers of each country and person type; a pair without customers is absent. */
    @Requires(Right.READ_CUSTOMERS)
    List<CountryTypeCount> countByCountryAndType();

    /** Returns the number of customers of each status; a status without customers is absent. */
    @Requires(Right.READ_CUSTOMERS)
    Map<CustomerStatus, Long> countByStatus();

    /**
     * Returns the number of customers created from each moment until the next one.
     *
     * @param moments ascending, at least two
     * @return one count less than there are moments
     */
    @Requires(Right.READ_CUSTOMERS)
    List<Long> countCreatedBetween(List<Instant> moments);

    /** The number of customers of a country and person type. */
    record CountryTypeCount(CountryCode country, PersonType personType, long customers) {}
}
