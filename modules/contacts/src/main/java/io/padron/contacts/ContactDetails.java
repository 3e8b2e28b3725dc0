package io.padron.contacts;

import io.padron.kernel.CountryCode;
import java.util.List;

/** The emails, phones and contact people of one customer, the most important first. Blank entries count as absent. */
public record ContactDetails(List<String> emails, List<String> phones, List<ContactPerson> people) {

    /** No contact details. */
    public static final ContactDetails NONE = new ContactDetails(List.of(), List.of(), List.of());

    public ContactDetails {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        people = List.copyOf(people);
    }

    /**
     * Validates the contact details as the user wrote them: one email or phone in a field, at most 20 of each. Emails
     * are stored in lower case. Phones are stored as digits: those of the customer's country without its calling code,
     * others with a plus sign and their calling code. A misspelt well-known domain, a placeholder, an unusual length
     * and a repetition are doubts.
     *
     * @param country the customer's country, by which phones are parsed
     */
    public ValidatedContacts validate(CountryCode country) {
        return new ContactValidator(country).validate(this);
    }
}
