package io.padron.customers;

import io.padron.kernel.CustomerId;
import io.padron.kernel.Issue;
import java.util.List;

/** What became of one customer among many that were registered together. */
public sealed interface Admission permits Admission.Admitted, Registration.Refused, Registration.Duplicate {

    /**
     * The customer is registered.
     *
     * @param doubts what a person should look at
     */
    record Admitted(CustomerId id, List<Issue> doubts) implements Admission {
        public Admitted {
            doubts = List.copyOf(doubts);
        }
    }
}
