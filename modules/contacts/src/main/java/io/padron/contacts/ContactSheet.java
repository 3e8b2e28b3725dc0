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
}
