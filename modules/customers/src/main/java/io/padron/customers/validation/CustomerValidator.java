package io.padron.customers.validation;

import io.padron.contacts.ContactDetails;
import io.padron.contacts.ContactPerson;
import io.padron.contacts.ValidatedContacts;
import io.padron.customers.NewCustomer;
import io.padron.customers.RowValidator;
import io.padron.customers.UniqueKey;
import io.padron.customers.ValidationResult;
import io.padron.id.spi.NamePart;
import io.padron.identity.Countries;
import io.padron.identity.CountryView;
import io.padron.identity.FormView;
import io.padron.identity.IdentityCheck;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;
import io.padron.kernel.PersonName;
import io.padron.kernel.text.PlainText;
import io.padron.kernel.text.WrittenNumber;
import io.padron.payments.ActivePaymentMethods;
import io.padron.payments.PaymentMethodView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Validates customers by the rules of their countries, and by the payment methods that were active at its creation.
 */
public final class CustomerValidator implements RowValidator {

    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_REFERENCE = 60;
    private static final int MOST_METHODS = 20;

    private static final Pattern DECIMAL = Pattern.compile("([0-9]+)[.,]([0-9]+)");

    private final Countries countries;
    private final IdentityCheck identity;
    private final ActivePaymentMethods methods;
    /** The cleaned reference that the customer has already; empty for a new customer. */
    private final String storedReference;
    /** Each country is read once; a validator serves one form or one chunk of a file. */
    private final Map<CountryCode, Optional<CountryView>> known = new HashMap<>();

    CustomerValidator(
            Countries countries, IdentityCheck identity, ActivePaymentMethods methods, String storedReference) {
        this.countries = countries;
        this.identity = identity;
        this.methods = methods;
        this.storedReference = PlainText.cleanCode(storedReference);
    }

    private Optional<CountryView> findCountry(CountryCode code) {
        return known.computeIfAbsent(code, countries::find);
    }

    @Override
    public ValidationResult validate(NewCustomer customer) {
        return toValidatedCustomer(customer).toValidationResult();
    }

    @Override
    public <T> T runInBatch(Supplier<T> work) {
        return identity.runInBatch(work);
    }

    /** Returns whether no payment method is active in any country. */
    public boolean hasNoPaymentMethod() {
        return methods.isEmpty();
    }

    /** Returns the customer as it would be stored, with the issues. */
    public ValidatedCustomer toValidatedCustomer(NewCustomer customer) {
        IssueCollector issueCollector = new IssueCollector();
        Optional<CountryView> country = findCountry(customer.country());
        if (country.isEmpty()) {
            issueCollector.addError("country", "country-unknown", customer.country());
            return emptyCustomer(customer, issueCollector);
        }
        FormView form = country.get().form(customer.personType());
        ValidatedCustomer.CustomerName customerName = validateName(issueCollector, form, customer);
        // Identities are not compared with a name that has issues, so that one mistake is reported once.
        ValidatedCustomer.CustomerName holder =
                issueCollector.isEmpty() ? customerName : ValidatedCustomer.CustomerName.NONE;
        IdentityValidator identities = new IdentityValidator(issueCollector, country.get(), customer);
        identities.validateIdentities(identity, holder);
        ContactDetails contacts = validateContacts(issueCollector, form, customer);
        String address = issueCollector.checkText("address", customer.address(), LONGEST_ADDRESS);
        String reference = validateReference(issueCollector, PlainText.cleanCode(customer.reference()));
        List<EnteredUniqueKey> enteredKeys = new ArrayList<>(identities.enteredKeys());
        if (!reference.isEmpty()) {
            enteredKeys.add(new EnteredUniqueKey(
                    UniqueKey.reference(reference), "reference", new Message(reference, reference)));
        }
        return new ValidatedCustomer(
                customer.country(),
                customer.personType(),
                customerName,
                identities.identities(),
                contacts,
                address,
                reference,
                resolvePaymentMethods(issueCollector, country.get(), customer.paymentMethods()),
                enteredKeys,
                issueCollector.issues());
    }

    private static ValidatedCustomer emptyCustomer(NewCustomer customer, IssueCollector issueCollector) {
        return new ValidatedCustomer(
                customer.country(),
                customer.personType(),
                ValidatedCustomer.CustomerName.NONE,
                List.of(),
                ContactDetails.NONE,
                "",
                "",
                List.of(),
                List.of(),
                issueCollector.issues());
    }

    private static ValidatedCustomer.CustomerName validateName(
            IssueCollector issueCollector, FormView form, NewCustomer customer) {
        NameValidator nameValidator = new NameValidator(issueCollector, "");
        ValidatedCustomer.CustomerName customerName = new ValidatedCustomer.CustomerName(
                nameValidator.readName(customer.name()),
                nameValidator.readName(NamePart.LEGAL_NAME, customer.legalName()));
        nameValidator.checkStyles(form.nameStyles());
        return customerName;
    }

    /**
     * A spreadsheet turns the reference 1001 into 1001.0; other decimals may belong to the reference. The reference
     * that is stored stays as it is.
     */
    private String validateReference(IssueCollector issueCollector, String written) {
        String cleaned = issueCollector.checkText("reference", written, LONGEST_REFERENCE);
        Matcher decimal = DECIMAL.matcher(cleaned);
        if (!decimal.matches()) {
            return cleaned;
        }
        if (decimal.group(2).matches("0{1,2}")) {
            if (cleaned.equals(storedReference)) {
                return cleaned;
            }
            issueCollector.addDoubt("reference", "reference-decimal-zero", cleaned, decimal.group(1));
            return decimal.group(1);
        }
        if (WrittenNumber.parseNumber(cleaned).punctuation() == WrittenNumber.Punctuation.FRACTION) {
            issueCollector.addDoubt("reference", "reference-fraction", cleaned);
        }
        return cleaned;
    }

    private ContactDetails validateContacts(IssueCollector issueCollector, FormView form, NewCustomer customer) {
        requireAtLeast(issueCollector, "emails", customer.emails(), form.minimumEmails());
        requireAtLeast(issueCollector, "phones", customer.phones(), form.minimumPhones());
        List<ContactPerson> people = new ArrayList<>();
        for (int at = 0; at < customer.contacts().size(); at++) {
            people.add(validateContactPerson(
                    issueCollector, form, customer.contacts().get(at), "contacts[" + at + "]."));
        }
        long known = people.stream().filter(person -> !person.isBlank()).count();
        if (known > form.maximumContacts()) {
            String code = form.maximumContacts() == 0 ? "contacts-not-used" : "contacts-too-many";
            issueCollector.addError("contacts", code, form.label(), form.maximumContacts());
        } else if (known < form.minimumContacts()) {
            issueCollector.addError("contacts", "contacts-too-few", form.label(), form.minimumContacts());
        }
        ValidatedContacts validated =
                new ContactDetails(customer.emails(), customer.phones(), people).validate(customer.country());
        issueCollector.add(validated.issues());
        return validated.details();
    }

    private static ContactPerson validateContactPerson(
            IssueCollector issueCollector, FormView form, ContactPerson entered, String field) {
        if (entered.isBlank() || form.maximumContacts() == 0) {
            return entered;
        }
        NameValidator nameValidator = new NameValidator(issueCollector, field);
        PersonName name = nameValidator.readName(entered.name());
        nameValidator.checkStyles(List.of(form.contactName()));
        if (form.contactEmailRequired() && PlainText.isBlank(entered.email())) {
            issueCollector.addError(field + "email", "email-required");
        }
        return new ContactPerson(name, entered.email(), entered.phone());
    }

    /** Reports a missing value at the first blank field. */
    private static void requireAtLeast(IssueCollector issueCollector, String field, List<String> written, int minimum) {
        int filled = 0;
        for (String text : written) {
            filled += PlainText.isBlank(text) ? 0 : 1;
        }
        if (filled >= minimum) {
            return;
        }
        int at = 0;
        while (at < written.size() && !PlainText.isBlank(written.get(at))) {
            at++;
        }
        issueCollector.addError(
                field + "[" + at + "]", field.equals("emails") ? "email-required" : "phone-required", minimum);
    }

    ValidatedPaymentMethods validatePaymentMethods(CountryCode code, List<String> chosen) {
        IssueCollector issueCollector = new IssueCollector();
        Optional<CountryView> country = findCountry(code);
        if (country.isEmpty()) {
            issueCollector.addError("country", "country-unknown", code);
        }
        List<PaymentMethodView> found = country.map(known -> resolvePaymentMethods(issueCollector, known, chosen))
                .orElse(List.of());
        return new ValidatedPaymentMethods(found, issueCollector.issues());
    }

    private List<PaymentMethodView> resolvePaymentMethods(
            IssueCollector issueCollector, CountryView country, List<String> chosen) {
        if (!methods.hasAnyIn(country.code())) {
            issueCollector.addError(
                    "paymentMethods",
                    methods.isEmpty() ? "no-payment-method" : "payment-method-none-active",
                    country.name());
            return List.of();
        }
        Map<Long, PaymentMethodView> found = new LinkedHashMap<>();
        for (int at = 0; at < Math.min(chosen.size(), MOST_METHODS); at++) {
            String text = issueCollector.checkText("paymentMethods[" + at + "]", chosen.get(at), 100);
            Optional<PaymentMethodView> method = methods.findByIdOrLabel(country.code(), text);
            method.ifPresent(known -> found.putIfAbsent(known.id().value(), known));
            if (method.isEmpty() && !text.isEmpty()) {
                issueCollector.addError("paymentMethods[" + at + "]", "payment-method-unknown", text, country.name());
            }
        }
        if (found.isEmpty() && chosen.stream().allMatch(PlainText::isBlank)) {
            issueCollector.addError("paymentMethods", "payment-method-required");
        } else if (chosen.size() > MOST_METHODS) {
            issueCollector.addError("paymentMethods", "too-many", MOST_METHODS);
        }
        return List.copyOf(found.values());
    }
}
