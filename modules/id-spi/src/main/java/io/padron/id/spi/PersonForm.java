package io.padron.id.spi;

import java.util.List;
import java.util.Objects;

/**
 * What is asked of a customer of one person type in this country.
 *
 * @param personType whom the form is for
 * @param label what such a person is called there: persona física
 * @param nameStyles the ways to write a name, at least one, the usual one first; a customer fills exactly one of them
 * @param minimumEmails how many emails at least, 0 or more
 * @param minimumPhones how many phones at least, 0 or more
 * @param contacts the people who answer for the customer, or {@link ContactsRule#NONE}
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
