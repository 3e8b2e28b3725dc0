package io.padron.customers.mass;

import io.padron.kernel.CustomerId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of a portion.
 *
 * @param changed with the versions that they have now
 * @param unchanged those who were so before
 * @param refused those who could not be changed, and why: {@link #OVERTAKEN}, {@link #OTHER_COUNTRY},
 *     {@link #METHOD_INACTIVE}
 */
public record MassOutcome(List<Touched> changed, Set<CustomerId> unchanged, Map<CustomerId, String> refused) {

    /** Somebody changed the customer at the same time, or it is gone. */
    public static final String OVERTAKEN = "changed-meanwhile";

    /** The payment method is of another country than the customer. */
    public static final String OTHER_COUNTRY = "other-country";

    /** The payment method has been put aside. */
    public static final String METHOD_INACTIVE = "method-inactive";

    public MassOutcome {
        changed = List.copyOf(changed);
        unchanged = Set.copyOf(unchanged);
        refused = Map.copyOf(refused);
    }
}
