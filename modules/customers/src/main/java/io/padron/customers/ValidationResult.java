package io.padron.customers;

import io.padron.kernel.Issue;
import java.util.List;

/**
 * The result of a validation that does not look for duplicates.
 *
 * @param issues errors and doubts, each with the field as REST writes it
 * @param keys the unique keys, identities first in the order entered, then the reference; generic numbers have none
 */
public record ValidationResult(List<Issue> issues, List<UniqueKey> keys) {

    public ValidationResult {
        issues = List.copyOf(issues);
        keys = List.copyOf(keys);
    }

    /** Returns whether an issue is an error. */
    public boolean hasErrors() {
        return Issue.hasErrors(issues);
    }
}
