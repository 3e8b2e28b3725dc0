package io.padron.web.customers;

import io.padron.contacts.ContactPerson;
import io.padron.customers.NewCustomer;
import io.padron.customers.NewIdentity;
import io.padron.identity.CountryView;
import io.padron.identity.FormView;
import io.padron.identity.IdentityKindView;
import io.padron.kernel.CountryCode;
import io.padron.kernel.PersonType;
import io.padron.web.FormField;
import io.padron.web.Words;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields that a country asks of a person of one type, and what was written in them. */
public final class CustomerForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 20;

    /** A kind that may be chosen. */
    public record Kind(String code, String label) implements Serializable {}

    private final CountryCode country;
    private final PersonType personType;
    private final Locale locale;
    private final FormView form;
    private final List<NameFields> nameWays;
    private final boolean kindAndNumber;
    private final boolean identityRequired;
    private final List<Kind> kinds;
    private final List<IdentityFields> identities = new ArrayList<>();
    /** Numbers of kinds that the country's pack no longer has: kept as they are. */
    private final List<NewIdentity> otherIdentities = new ArrayList<>();

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
        List<IdentityKindView> possible = country.kindsFor(personType);
        kindAndNumber = country.kindAndNumber();
        identityRequired = possible.stream().anyMatch(one -> one.requiredFor().contains(personType));
        kinds = possible.stream()
                .map(one -> new Kind(one.code(), one.label().in(locale)))
                .toList();
        if (kindAndNumber) {
            addIdentity();
        } else {
            possible.forEach(this::addIdentity);
        }
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
        if (identities.size() < Math.min(MOST, kinds.size())) {
            String free = kinds.stream()
                    .map(Kind::code)
                    .filter(code ->
                            identities.stream().noneMatch(row -> row.getKind().equals(code)))
                    .findFirst()
                    .orElse("");
            boolean required = identities.isEmpty() && identityRequired;
            FormField number = new FormField(
                            "identities[" + identities.size() + "].value", word("identity-number"), !required)
                    .hinted(word("identity-number-hint"));
            identities.add(new IdentityFields(free, number, List.of()));
        }
    }

    private void addIdentity(IdentityKindView one) {
        FormField number = new FormField(
                        "identities[" + identities.size() + "].value",
                        one.label().in(locale),
                        !one.requiredFor().contains(personType))
                .hinted(Words.get("example", one.examples().getOrDefault(personType, ""))
                        .in(locale));
        identities.add(new IdentityFields(
                one.code(),
                number,
                one.genericNumbers().stream()
                        .map(generic -> new IdentityFields.Generic(
                                generic.number(), generic.label().in(locale)))
                        .toList()));
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
        fillIdentities(known.identities());
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

    private void fillIdentities(List<NewIdentity> known) {
        otherIdentities.clear();
        int next = 0;
        for (NewIdentity identity : known) {
            boolean possible = kinds.stream().anyMatch(kind -> kind.code().equals(identity.kind()));
            if (!possible) {
                otherIdentities.add(identity);
            } else if (kindAndNumber) {
                if (next == identities.size()) {
                    addIdentity();
                }
                identities.get(next++).fill(identity);
            } else {
                identities.stream()
                        .filter(row -> row.getKind().equals(identity.kind()))
                        .forEach(row -> row.fill(identity));
            }
        }
    }

    NewCustomer customer(List<String> chosenMethods) {
        NameFields name = nameWays.get(nameWay);
        return new NewCustomer(
                country,
                personType,
                name.name(),
                name.legalName(),
                Stream.concat(identities.stream().map(IdentityFields::entered), otherIdentities.stream())
                        .toList(),
                emails.texts(),
                phones.texts(),
                address.getValue(),
                reference.getValue(),
                contacts.stream().map(ContactFields::person).toList(),
                chosenMethods);
    }

    /** In the order of the page. */
    List<FormField> all() {
        return Stream.of(
                        nameWays.get(nameWay).getFields().stream(),
                        identities.stream().map(IdentityFields::getNumber),
                        emails.fields().stream(),
                        phones.fields().stream(),
                        Stream.of(address),
                        contacts.stream().flatMap(contact -> contact.getFields().stream()),
                        Stream.of(reference, paymentMethods))
                .flatMap(fields -> fields)
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
        return kindAndNumber;
    }

    public List<Kind> getKinds() {
        return kinds;
    }

    public List<IdentityFields> getIdentities() {
        return identities;
    }

    public List<FormField> getEmails() {
        return emails.fields();
    }

    public List<FormField> getPhones() {
        return phones.fields();
    }

    public List<FormField> getAddressAndReference() {
        return List.of(address, reference);
    }

    public List<ContactFields> getContacts() {
        return contacts;
    }

    public boolean isIdentityAddable() {
        return kindAndNumber && identities.size() < kinds.size();
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
