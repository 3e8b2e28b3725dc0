package io.padron.contacts;

import io.padron.kernel.CountryCode;
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
     * Judges the sheet as somebody wrote it: one email or phone in a field, at most 20 of each. Emails are kept in lower
     * case; phones as digits, those of the customer's country without its calling code, others with a plus sign and theirs.
     * A well-known domain misspelt, a placeholder, an unusual length and a repetition are doubts.
     *
     * @param country the customer's, by which phones are read
     */
    public ReviewedContacts review(CountryCode country) {
        return new SheetReview(country).review(this);
    }
}
