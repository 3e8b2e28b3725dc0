package io.padron.contacts;

import io.padron.kernel.Issue;
import java.util.List;

/**
 * Contact details after validation.
 *
 * @param details the values to store: in normal form, without blank, repeated and refused entries
 * @param issues with the fields {@code emails[1]}, {@code phones[0]}, {@code contacts[0].email}, counted as written
 */
public record ValidatedContacts(ContactDetails details, List<Issue> issues) {

    public ValidatedContacts {
        issues = List.copyOf(issues);
    }
}
