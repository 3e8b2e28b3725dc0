package io.padron.web.customers;

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
import java.util.stream.IntStream;
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
    private final List<Kind> kinds;
    private final List<FormField> identities;
    private final List<FormField> emails = new ArrayList<>();
    private final List<FormField> phones = new ArrayList<>();
    private final List<ContactFields> contacts = new ArrayList<>();
    private final FormField address;
    private final FormField reference;
    private final FormField paymentMethods;
    private int nameWay;
    private String kind;

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
        kinds = possible.stream()
                .map(one -> new Kind(one.code(), one.label().in(locale)))
                .toList();
        kind = kinds.isEmpty() ? "" : kinds.get(0).code();
        identities = kindAndNumber ? List.of(number(possible)) : fieldPerKind(possible);
        address = new FormField("address", word("address"), true);
        reference = new FormField("reference", word("reference"), true).hinted(word("reference-hint"));
        paymentMethods = new FormField("paymentMethods", word("payment-method"), false);
        addEmail();
        addPhone();
        for (int index = 0; index < form.minimumContacts(); index++) {
            addContact();
        }
    }

    private FormField number(List<IdentityKindView> possible) {
        boolean required = possible.stream().anyMatch(one -> one.requiredFor().contains(personType));
        return new FormField("identities[0].value", word("identity-number"), !required)
                .hinted(word("identity-number-hint"));
    }

    private List<FormField> fieldPerKind(List<IdentityKindView> possible) {
        return IntStream.range(0, possible.size())
                .mapToObj(index -> {
                    IdentityKindView one = possible.get(index);
                    return new FormField(
                                    "identities[" + index + "].value",
                                    one.label().in(locale),
                                    !one.requiredFor().contains(personType))
                            .hinted(Words.get("example", one.examples().getOrDefault(personType, ""))
                                    .in(locale));
                })
                .toList();
    }

    void addEmail() {
        if (emails.size() < MOST) {
            emails.add(
                    new FormField("emails[" + emails.size() + "]", word("email"), emails.size() >= form.minimumEmails())
                            .of("email"));
        }
    }

    void addPhone() {
        if (phones.size() < MOST) {
            phones.add(
                    new FormField("phones[" + phones.size() + "]", word("phone"), phones.size() >= form.minimumPhones())
                            .of("tel"));
        }
    }

    void addContact() {
        if (contacts.size() < form.maximumContacts()) {
            contacts.add(new ContactFields(form, contacts.size(), locale));
        }
    }

    NewCustomer customer(List<String> chosenMethods) {
        NameFields name = nameWays.get(nameWay);
        return new NewCustomer(
                country,
                personType,
                name.name(),
                name.legalName(),
                IntStream.range(0, identities.size())
                        .mapToObj(index -> new NewIdentity(
                                kindAndNumber ? kind : kinds.get(index).code(),
                                identities.get(index).getValue()))
                        .toList(),
                emails.stream().map(FormField::getValue).toList(),
                phones.stream().map(FormField::getValue).toList(),
                address.getValue(),
                reference.getValue(),
                contacts.stream().map(ContactFields::person).toList(),
                chosenMethods);
    }

    /** In the order of the page. */
    List<FormField> all() {
        return Stream.of(
                        nameWays.get(nameWay).getFields().stream(),
                        identities.stream(),
                        emails.stream(),
                        phones.stream(),
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

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public List<FormField> getIdentities() {
        return identities;
    }

    public List<FormField> getEmails() {
        return emails;
    }

    public List<FormField> getPhones() {
        return phones;
    }

    public List<FormField> getAddressAndReference() {
        return List.of(address, reference);
    }

    public List<ContactFields> getContacts() {
        return contacts;
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
