package io.padron.web.customers.form;

import io.padron.contacts.ContactPerson;
import io.padron.identity.FormView;
import io.padron.web.FormField;
import io.padron.web.UiMessages;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The fields of one contact person. */
public final class ContactFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String title;
    private final NameFields name;
    private final FormField email;
    private final FormField phone;

    ContactFields(FormView form, int index, Locale locale) {
        String path = "contacts[" + index + "].";
        title = UiMessages.get("contact-number", index + 1).in(locale);
        name = new NameFields(path, form.contactName(), locale);
        email = new FormField(path + "email", UiMessages.get("email").in(locale), !form.contactEmailRequired())
                .withInputType("email")
                .withHint(UiMessages.get("email-hint").in(locale));
        phone = new FormField(path + "phone", UiMessages.get("phone").in(locale), true).withInputType("tel");
    }

    void fill(ContactPerson person) {
        name.fill(person.name(), "");
        email.setValue(person.email());
        phone.setValue(person.phone());
        getFields().forEach(FormField::clearIssues);
    }

    /** Whether all fields are empty. */
    boolean isBlank() {
        return getFields().stream().allMatch(field -> field.getValue().isBlank());
    }

    ContactPerson toContactPerson() {
        return new ContactPerson(name.toPersonName(), email.getValue(), phone.getValue());
    }

    public String getTitle() {
        return title;
    }

    /** The fields in the order of the form. */
    public List<FormField> getFields() {
        return Stream.concat(name.getFields().stream(), Stream.of(email, phone)).toList();
    }
}
