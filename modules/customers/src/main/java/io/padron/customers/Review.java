package io.padron.customers;

import io.padron.kernel.Issue;
import java.util.List;

/**
 * All that can be said of a customer without asking who else there is.
 *
 * @param issues errors and doubts, each with the field as REST writes it
 * @param keys what must be unique, identities first in the order entered, then the reference; generic numbers give none
 */
public record Review(List<Issue> issues, List<CustomerKey> keys) {

    public Review {
        issues = List.copyOf(issues);
        keys = List.copyOf(keys);
    }

    /** Whether an issue refuses the customer. */
    public boolean refused() {
        return Issue.anyRefuses(issues);
    }
}
