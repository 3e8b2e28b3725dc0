package io.padron.customers.bulk;

import io.padron.kernel.CustomerId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The result of one chunk.
 *
 * @param changed the changed customers with their new versions
 * @param unchanged the customers that already had the new value
 * @param refused the customers that could not be changed, with the reason: {@link #CHANGED_MEANWHILE}, {@link
 *         #OTHER_COUNTRY}, {@link #METHOD_INACTIVE}
 */
public record BulkOutcome(List<ChangedCustomer> changed, Set<CustomerId> unchanged, Map<CustomerId, String> refused) {

    /** Another transaction changed or removed the customer. */
    public static final String CHANGED_MEANWHILE = "changed-meanwhile";

    /** The payment method belongs to another country than the customer. */
    public static final String OTHER_COUNTRY = "other-country";

    /** The payment method is not active. */
    public static final String METHOD_INACTIVE = "method-inactive";

    public BulkOutcome {
        changed = List.copyOf(changed);
        unchanged = Set.copyOf(unchanged);
        refused = Map.copyOf(refused);
    }
}
