package io.padron.customers.register;

import io.padron.customers.bulk.BulkOutcome;
import io.padron.customers.bulk.ChangedCustomer;
import io.padron.kernel.CustomerId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the results of one chunk of a bulk update. */
final class BulkResultBuilder {

    private final List<ChangedCustomer> changed = new ArrayList<>();
    private final Set<CustomerId> unchanged = new HashSet<>();
    private final Map<CustomerId, String> refused = new HashMap<>();

    void addUnchanged(CustomerId customer) {
        unchanged.add(customer);
    }

    void addRefused(CustomerId customer, String why) {
        refused.put(customer, why);
    }

    /**
     * Adds the customers whose version was incremented, with their new versions, and refuses the others. Returns the
     * changed customers.
     */
    List<ChangedCustomer> addAttempted(List<ChangedCustomer> before, boolean[] raised) {
        for (int at = 0; at < raised.length; at++) {
            ChangedCustomer each = before.get(at);
            if (raised[at]) {
                changed.add(new ChangedCustomer(each.id(), each.version() + 1));
            } else {
                addRefused(each.id(), BulkOutcome.CHANGED_MEANWHILE);
            }
        }
        return changed;
    }

    BulkOutcome build() {
        return new BulkOutcome(changed, unchanged, refused);
    }
}
