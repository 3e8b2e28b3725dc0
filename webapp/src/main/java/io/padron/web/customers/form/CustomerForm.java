package io.padron.web.customers.form;

import io.padron.contacts.ContactPerson;
import io.padron.customers.NewCustomer;
import io.padron.identity.CountryView;
import io.padron.identity.FormView;
import io.padron.kernel.CountryCode;
import io.padron.kernel.PersonType;
import io.padron.web.FormField;
import io.padron.web.Words;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields that a country asks of a person of one type, and what was written in them. */
public final class CustomerForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A kind that may be chosen. */
    public record Kind(String code, String label) implements Serializable {}

    private final CountryCode country;
    private final PersonType personType;
    private final Locale locale;
    private final FormView form;
    private final List<NameFields> nameWays;
    private final IdentityGroup identities;
    private final RepeatedFields emails;
    private final RepeatedFields phones;
    private final List<ContactFields> contacts = new ArrayList<>();
    private final FormField address;
    private final FormField reference;
    private final FormField paymentMethods;
    private int nameWay;

    CustomerForm(CountryView country, PersonType personType, Locale locale) {
        this.country = country.code();
        this.personType = personType;
        this.locale = locale;
        form = country.form(personType);
        nameWays = form.nameStyles().stream()
                .map(style -> new NameFields("", style, locale))
                .toList();
        identities = new IdentityGroup(country, personType, locale);
        address = new FormField("address", word("address"), true);
        reference = new FormField("reference", word("reference"), true).hinted(word("reference-hint"));
        paymentMethods = new FormField("paymentMethods", word("payment-method"), false);
        emails = new RepeatedFields("emails", word("email"), form.minimumEmails(), "email");
        phones = new RepeatedFields("phones", word("phone"), form.minimumPhones(), "tel");
        if (!country.phoneExample().isEmpty()) {
            phones.hinted(Words.get("example", country.phoneExample()).in(locale));
        }
        for (int index = 0; index < form.minimumContacts(); index++) {
            addContact();
        }
    }

    /** One more pair of kind and number. */
    public void addIdentity() {
        identities.add();
    }

    public void addEmail() {
        emails.add();
    }

    public void addPhone() {
        phones.add();
    }

    public void addContact() {
        if (contacts.size() < form.maximumContacts()) {
            contacts.add(new ContactFields(form, contacts.size(), locale));
        }
    }

    /** Makes the email or phone at this place the main one. */
    public void lead(String group, int index) {
        repeated(group).lead(index);
    }

    /** Takes off the email or phone at this place. */
    public void takeOff(String group, int index) {
        repeated(group).takeOff(index);
    }

    private RepeatedFields repeated(String group) {
        return group.equals("emails") ? emails : phones;
    }

    /** Takes off the contact at this place, as long as the country asks for fewer. */
    public void takeOffContact(int index) {
        if (isContactRemovable() && index >= 0 && index < contacts.size()) {
            List<ContactPerson> people =
                    contacts.stream().map(ContactFields::person).collect(Collectors.toCollection(ArrayList::new));
            people.remove(index);
            contacts.clear();
            people.forEach(this::addContact);
        }
    }

    private void addContact(ContactPerson person) {
        ContactFields fields = new ContactFields(form, contacts.size(), locale);
        fields.fill(person);
        contacts.add(fields);
    }

    /** Writes into the fields what is known of a customer. */
    void fill(NewCustomer known) {
        for (int way = nameWays.size() - 1; way >= 0; way--) {
            nameWays.get(way).fill(known.name(), known.legalName());
            if (nameWays.get(way).isFilled()) {
                nameWay = way;
            }
        }
        identities.fill(known.identities());
        emails.fill(known.emails());
        phones.fill(known.phones());
        address.setValue(known.address());
        reference.setValue(known.reference());
        contacts.clear();
        known.contacts().forEach(this::addContact);
        while (contacts.size() < form.minimumContacts()) {
            addContact();
        }
    }

    /** Gives each group as many rows as is said, and the name the way that is said; other names mean nothing. */
    void shape(Map<String, String> said) {
        setNameWay(count(said, "way", nameWay));
        identities.resize(count(said, "identities", identities.rows().size()));
        emails.resize(count(said, "emails", emails.fields().size()));
        phones.resize(count(said, "phones", phones.fields().size()));
        int people = count(said, "contacts", contacts.size());
        while (isContactAddable() && contacts.size() < people) {
            addContact();
        }
        while (isContactRemovable() && contacts.size() > people) {
            takeOffContact(contacts.size() - 1);
        }
    }

    private static int count(Map<String, String> said, String name, int otherwise) {
        String number = said.getOrDefault(name, "");
        return number.matches("[0-9]{1,2}") ? Integer.parseInt(number) : otherwise;
    }

    NewCustomer customer(List<String> chosenMethods) {
        NameFields name = nameWays.get(nameWay);
        return new NewCustomer(
                country,
                personType,
                name.name(),
                name.legalName(),
                identities.entered(),
                emails.texts(),
                phones.texts(),
                address.getValue(),
                reference.getValue(),
                contacts.stream().map(ContactFields::person).toList(),
                chosenMethods);
    }

    /** In the order of the page. */
    List<FormField> all() {
        return form.order().stream().flatMap(this::fields).toList();
    }

    private Stream<FormField> fields(FormView.TemplatePart group) {
        return switch (group) {
            case NAME -> getNameFields().stream();
            case IDENTITIES -> identities.rows().stream().map(IdentityFields::getNumber);
            case EMAILS -> emails.fields().stream();
            case PHONES -> phones.fields().stream();
            case CONTACTS -> contacts.stream().flatMap(contact -> contact.getFields().stream());
            case ADDRESS -> Stream.of(address);
            case REFERENCE -> Stream.of(reference);
            case PAYMENT_METHOD -> Stream.of(paymentMethods);
        };
    }

    /** The groups in the country's order, each as its part of the page is called: payment-method. */
    public List<String> getGroups() {
        return form.order().stream()
                .map(group -> group.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private String word(String key) {
        return Words.get(key).in(locale);
    }

    public List<NameFields> getNameWays() {
        return nameWays;
    }

    public List<FormField> getNameFields() {
        return nameWays.get(nameWay).getFields();
    }

    public int getNameWay() {
        return nameWay;
    }

    public void setNameWay(int nameWay) {
        this.nameWay = Math.max(0, Math.min(nameWay, nameWays.size() - 1));
    }

    public boolean isKindAndNumber() {
        return identities.isKindAndNumber();
    }

    public List<Kind> getKinds() {
        return identities.kinds();
    }

    public List<IdentityFields> getIdentities() {
        return identities.rows();
    }

    public List<FormField> getEmails() {
        return emails.fields();
    }

    public List<FormField> getPhones() {
        return phones.fields();
    }

    public FormField getAddress() {
        return address;
    }

    public FormField getReference() {
        return reference;
    }

    public List<ContactFields> getContacts() {
        return contacts;
    }

    public boolean isIdentityAddable() {
        return identities.isAddable();
    }

    public boolean isContactRemovable() {
        return contacts.size() > Math.max(1, form.minimumContacts());
    }

    public boolean isContactAddable() {
        return contacts.size() < form.maximumContacts();
    }

    public boolean isWithContacts() {
        return form.maximumContacts() > 0;
    }

    public FormField getPaymentMethods() {
        return paymentMethods;
    }
}
