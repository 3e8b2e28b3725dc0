package io.padron.customers;

import io.padron.kernel.CustomerId;
import io.padron.kernel.Issue;
import java.util.List;

/** The result for one customer of a batch registration. */
public sealed interface BatchRegistration
        permits BatchRegistration.BatchRegistered, RegistrationResult.Refused, RegistrationResult.Duplicate {

    /**
     * The customer is registered.
     *
     * @param doubts the doubts to show to the user
     */
    record BatchRegistered(CustomerId id, List<Issue> doubts) implements BatchRegistration {
        public BatchRegistered {
            doubts = List.copyOf(doubts);
        }
    }
}
