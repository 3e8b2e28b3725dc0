package io.padron.customers;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.kernel.CountryCode;
import io.padron.kernel.PersonType;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How the register stands, in numbers. They are those of a moment ago: on a large register of a minute at most. */
public interface CustomerCounts {

    /** How many customers there are of each country and person type; what there is none of is absent. */
    @Requires(Right.READ_CUSTOMERS)
    List<Group> groups();

    /** How many customers there are of each status; a status that nobody has is absent. */
    @Requires(Right.READ_CUSTOMERS)
    Map<CustomerStatus, Long> statuses();

    /**
     * How many customers were created from each of these moments on until the next one.
     *
     * @param moments ascending, two at least
     * @return one number less than there are moments
     */
    @Requires(Right.READ_CUSTOMERS)
    List<Long> created(List<Instant> moments);

    /** The customers of a country and type. */
    record Group(CountryCode country, PersonType personType, long customers) {}
}
