package io.padron.web.customers.form;

import io.padron.contacts.ContactPerson;
import io.padron.identity.FormView;
import io.padron.web.FormField;
import io.padron.web.Words;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The fields of one person who answers for the customer. */
public final class ContactFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String title;
    private final NameFields name;
    private final FormField email;
    private final FormField phone;

    ContactFields(FormView form, int index, Locale locale) {
        String path = "contacts[" + index + "].";
        title = Words.get("contact-number", index + 1).in(locale);
        name = new NameFields(path, form.contactName(), locale);
        email = new FormField(path + "email", Words.get("email").in(locale), !form.contactEmailRequired())
                .of("email")
                .hinted(Words.get("email-hint").in(locale));
        phone = new FormField(path + "phone", Words.get("phone").in(locale), true).of("tel");
    }

    void fill(ContactPerson person) {
        name.fill(person.name(), "");
        email.setValue(person.email());
        phone.setValue(person.phone());
        getFields().forEach(FormField::clear);
    }

    /** Whether nothing is written of the person. */
    boolean isBlank() {
        return getFields().stream().allMatch(field -> field.getValue().isBlank());
    }

    ContactPerson person() {
        return new ContactPerson(name.name(), email.getValue(), phone.getValue());
    }

    public String getTitle() {
        return title;
    }

    /** In the order of the form. */
    public List<FormField> getFields() {
        return Stream.concat(name.getFields().stream(), Stream.of(email, phone)).toList();
    }
}
