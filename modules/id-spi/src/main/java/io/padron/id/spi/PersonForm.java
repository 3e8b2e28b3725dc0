package io.padron.id.spi;

import java.util.List;
import java.util.Objects;

/**
 * The requirements for a customer of one person type in this country.
 *
 * @param personType the person type of the form
 * @param label the name of such a person in the country: persona física
 * @param nameStyles the ways to write a name, at least one, the usual one first; a customer fills exactly one of them
 * @param minimumEmails the minimum number of emails, 0 or more
 * @param minimumPhones the minimum number of phones, 0 or more
 * @param contacts the contact people of the customer, or {@link ContactsRule#NONE}
 */
public record PersonForm(
        PersonType personType,
        Text label,
        List<NameStyle> nameStyles,
        int minimumEmails,
        int minimumPhones,
        ContactsRule contacts) {

    public PersonForm {
        Objects.requireNonNull(personType, "personType");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(contacts, "contacts");
        nameStyles = List.copyOf(nameStyles);
        if (nameStyles.isEmpty() || minimumEmails < 0 || minimumPhones < 0) {
            throw new IllegalArgumentException("A form has a way to write a name, and no negative minimum");
        }
    }
}
