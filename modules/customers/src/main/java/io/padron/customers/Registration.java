package io.padron.customers;

import io.padron.kernel.CustomerId;
import io.padron.kernel.Issue;
import java.util.List;

/** What became of the wish to register a customer. */
public sealed interface Registration {

    /** The customer is registered. */
    record Registered(CustomerView customer) implements Registration {}

    /** Nothing was stored; the issues name the fields, doubts among them. */
    record Refused(List<Issue> issues) implements Registration, Admission, Update {
        public Refused {
            issues = List.copyOf(issues);
        }
    }

    /** Nothing was stored: no payment method is active, and to activate one comes first. */
    record NoPaymentMethod(Issue issue) implements Registration {}

    /**
     * Nothing was stored: somebody else has the identity or the reference.
     *
     * @param code {@link #IDENTITY} or {@link #REFERENCE}, also the issue's
     * @param existing the customer there is
     */
    record Duplicate(String code, CustomerId existing, Issue issue) implements Registration, Admission, Update {
        public static final String IDENTITY = "duplicate-identity";
        public static final String REFERENCE = "reference-taken";
    }
}
