package io.padron.contacts;

import java.util.List;

/** Every way to reach one customer, the most important first. Blank entries count as absent. */
public record ContactSheet(List<String> emails, List<String> phones, List<ContactPerson> people) {

    /** No way at all. */
    public static final ContactSheet NONE = new ContactSheet(List.of(), List.of(), List.of());

    public ContactSheet {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        people = List.copyOf(people);
    }

    /**
     * Judges the sheet as somebody wrote it: one email or phone in a field, at most 20 of each. Spaces, dashes, dots and
     * parentheses are taken off a phone; a well-known domain misspelt, a placeholder and a repetition are doubts.
     */
    public ReviewedContacts review() {
        return new SheetReview().review(this);
    }
}
