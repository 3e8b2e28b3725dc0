package io.padron.web.customers.form;

import io.padron.contacts.ContactPerson;
import io.padron.customers.NewCustomer;
import io.padron.id.spi.PersonType;
import io.padron.id.spi.TemplateDesign;
import io.padron.identity.CountryView;
import io.padron.identity.FormView;
import io.padron.kernel.CountryCode;
import io.padron.kernel.PersonName;
import io.padron.web.FormField;
import io.padron.web.UiMessages;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The fields that a country requires for a person type, and their values. */
public final class CustomerForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final ContactPerson EMPTY_CONTACT = new ContactPerson(PersonName.NONE, "", "");

    /** An identity kind that may be chosen. */
    public record KindOption(String code, String label) implements Serializable {}

    private final CountryCode country;
    private final PersonType personType;
    private final Locale locale;
    private final FormView form;
    private final List<NameFields> nameStyles;
    private final IdentityGroup identities;
    private final RepeatedFields emails;
    private final RepeatedFields phones;
    private final List<ContactFields> contacts = new ArrayList<>();
    private final FormField address;
    private final FormField reference;
    private final FormField paymentMethods;
    private int nameStyle;
    private int chosenNameStyle;

    CustomerForm(CountryView country, PersonType personType, Locale locale) {
        this.country = country.code();
        this.personType = personType;
        this.locale = locale;
        form = country.form(personType);
        nameStyles = form.nameStyles().stream()
                .map(style -> new NameFields("", style, locale))
                .toList();
        identities = new IdentityGroup(country, personType, locale);
        address = new FormField("address", text("address"), true);
        reference = new FormField("reference", text("reference"), true).withHint(text("reference-hint"));
        paymentMethods = new FormField("paymentMethods", text("payment-method"), false);
        emails = new RepeatedFields("emails", text("email"), form.minimumEmails(), "email");
        phones = new RepeatedFields("phones", text("phone"), form.minimumPhones(), "tel");
        if (!country.phoneExample().isEmpty()) {
            phones.setHint(UiMessages.get("example", country.phoneExample()).in(locale));
        }
        for (int index = 0; index < form.maximumContacts(); index++) {
            contacts.add(new ContactFields(form, index, locale));
        }
    }

    /** Fills the fields with the values of a customer. */
    void fill(NewCustomer known) {
        for (int style = nameStyles.size() - 1; style >= 0; style--) {
            nameStyles.get(style).fill(known.name(), known.legalName());
            if (nameStyles.get(style).isFilled()) {
                nameStyle = style;
                chosenNameStyle = style;
            }
        }
        identities.fill(known.identities());
        emails.fill(known.emails());
        phones.fill(known.phones());
        address.setValue(known.address());
        reference.setValue(known.reference());
        while (contacts.size() < known.contacts().size()) {
            contacts.add(new ContactFields(form, contacts.size(), locale));
        }
        for (int at = 0; at < contacts.size(); at++) {
            contacts.get(at)
                    .fill(at < known.contacts().size() ? known.contacts().get(at) : EMPTY_CONTACT);
        }
    }

    /** Switches to the chosen name style, and copies the entered name into it. */
    public void changeNameStyle() {
        NameFields from = nameStyles.get(nameStyle);
        nameStyle = chosenNameStyle;
        nameStyles.get(nameStyle).copyFrom(from);
    }

    /** Switches to a name style without copying the name; an invalid index is ignored. */
    void openNameStyle(String style) {
        if (style.matches("[0-9]{1,2}")) {
            setNameStyle(Integer.parseInt(style));
            nameStyle = chosenNameStyle;
        }
    }

    NewCustomer toNewCustomer(List<String> chosenMethods) {
        NameFields name = nameStyles.get(nameStyle);
        return new NewCustomer(
                country,
                personType,
                name.toPersonName(),
                name.legalName(),
                identities.toNewIdentities(),
                emails.texts(),
                phones.texts(),
                address.getValue(),
                reference.getValue(),
                contacts.stream()
                        .limit(getContactRows())
                        .map(ContactFields::toContactPerson)
                        .toList(),
                chosenMethods);
    }

    /** Returns all fields in the order of the page. */
    List<FormField> allFields() {
        return form.order().stream().flatMap(this::fieldsOf).toList();
    }

    private Stream<FormField> fieldsOf(TemplateDesign.Part group) {
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

    /**
     * The groups in the country's order, each by the name of its page fragment, for example {@code payment-method}.
     */
    public List<String> getGroups() {
        return form.order().stream()
                .map(group -> group.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private String text(String key) {
        return UiMessages.get(key).in(locale);
    }

    public List<NameFields> getNameStyles() {
        return nameStyles;
    }

    public List<FormField> getNameFields() {
        return nameStyles.get(nameStyle).getFields();
    }

    public int getNameStyle() {
        return nameStyle;
    }

    /** Sets the chosen style; the page keeps the fields of the previous one until {@link #changeNameStyle}. */
    public void setNameStyle(int style) {
        chosenNameStyle = Math.max(0, Math.min(style, nameStyles.size() - 1));
    }

    public boolean isKindAndNumber() {
        return identities.isKindAndNumber();
    }

    public List<KindOption> getKinds() {
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

    /** The number of visible contacts: the country's minimum, and all up to the last filled one. */
    public int getContactRows() {
        int last = contacts.size();
        while (last > form.minimumContacts() && contacts.get(last - 1).isBlank()) {
            last--;
        }
        return last;
    }

    /** The number of contacts that the country requires. */
    public int getMinimumContacts() {
        return form.minimumContacts();
    }

    public int getIdentityRows() {
        return identities.countShown();
    }

    public int getEmailRows() {
        return emails.countShown();
    }

    public int getPhoneRows() {
        return phones.countShown();
    }

    public boolean isWithContacts() {
        return form.maximumContacts() > 0;
    }

    public FormField getPaymentMethods() {
        return paymentMethods;
    }
}
