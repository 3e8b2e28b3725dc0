package io.padron.customers;

import io.padron.kernel.CustomerId;
import io.padron.kernel.Issue;
import java.util.List;

/** The result of a registration. */
public sealed interface RegistrationResult {

    /** The customer is registered. */
    record Registered(CustomerView customer) implements RegistrationResult {}

    /** Nothing was stored; the issues name the fields and include doubts. */
    record Refused(List<Issue> issues) implements RegistrationResult, BatchRegistration, UpdateResult {
        public Refused {
            issues = List.copyOf(issues);
        }
    }

    /** Nothing was stored: no payment method is active, and one must be activated first. */
    record NoPaymentMethod(Issue issue) implements RegistrationResult {}

    /**
     * Nothing was stored: another customer has the identity or the reference.
     *
     * @param code {@link #IDENTITY} or {@link #REFERENCE}, also the issue's
     * @param existing the other customer
     */
    record Duplicate(String code, CustomerId existing, Issue issue)
            implements RegistrationResult, BatchRegistration, UpdateResult {
        public static final String IDENTITY = "duplicate-identity";
        public static final String REFERENCE = "reference-taken";
    }
}
