package io.padron.contacts;

import io.padron.kernel.Issue;
import java.util.List;

/**
 * A sheet after review.
 *
 * @param details what would be stored: in normal form, without blanks, repetitions and what was refused
 * @param issues with the fields {@code emails[1]}, {@code phones[0]}, {@code contacts[0].email}, counted as written
 */
public record ValidatedContacts(ContactDetails details, List<Issue> issues) {

    public ValidatedContacts {
        issues = List.copyOf(issues);
    }
}
