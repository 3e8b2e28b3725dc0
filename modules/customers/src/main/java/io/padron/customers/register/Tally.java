package io.padron.customers.register;

import io.padron.customers.mass.MassOutcome;
import io.padron.customers.mass.Touched;
import io.padron.kernel.CustomerId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What becomes of a portion, while it is worked on. */
final class Tally {

    private final List<Touched> changed = new ArrayList<>();
    private final Set<CustomerId> unchanged = new HashSet<>();
    private final Map<CustomerId, String> refused = new HashMap<>();

    void already(CustomerId customer) {
        unchanged.add(customer);
    }

    void refuse(CustomerId customer, String why) {
        refused.put(customer, why);
    }

    /** Those whose version could be raised, with their new ones; somebody was faster with the others. */
    List<Touched> judge(List<Touched> before, boolean[] raised) {
        for (int at = 0; at < raised.length; at++) {
            Touched each = before.get(at);
            if (raised[at]) {
                changed.add(new Touched(each.id(), each.version() + 1));
            } else {
                refuse(each.id(), MassOutcome.OVERTAKEN);
            }
        }
        return changed;
    }

    MassOutcome outcome() {
        return new MassOutcome(changed, unchanged, refused);
    }
}
