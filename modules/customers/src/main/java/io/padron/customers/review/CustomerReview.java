package io.padron.customers.review;

import io.padron.contacts.ContactPerson;
import io.padron.contacts.ContactSheet;
import io.padron.contacts.ReviewedContacts;
import io.padron.customers.CustomerKey;
import io.padron.customers.NewCustomer;
import io.padron.customers.Review;
import io.padron.customers.Reviewer;
import io.padron.identity.Countries;
import io.padron.identity.CountryView;
import io.padron.identity.FormView;
import io.padron.identity.FormView.Part;
import io.padron.identity.IdentityCheck;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;
import io.padron.kernel.PersonName;
import io.padron.kernel.PlainText;
import io.padron.kernel.WrittenNumber;
import io.padron.payments.ActiveMethods;
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

/** The judgement of customers by what their countries ask for, and by the payment methods that were active. */
public final class CustomerReview implements Reviewer {

    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_REFERENCE = 60;
    private static final int MOST_METHODS = 20;

    private static final Pattern DECIMAL = Pattern.compile("([0-9]+)[.,]([0-9]+)");

    private final Countries countries;
    private final IdentityCheck identity;
    private final ActiveMethods methods;
    /** The reference that the customer has already, tidy; empty for a new customer. */
    private final String storedReference;
    /** As they were when they were first asked for: a review is of one form, or of one chunk of a file. */
    private final Map<CountryCode, Optional<CountryView>> known = new HashMap<>();

    CustomerReview(Countries countries, IdentityCheck identity, ActiveMethods methods, String storedReference) {
        this.countries = countries;
        this.identity = identity;
        this.methods = methods;
        this.storedReference = PlainText.tidyCode(storedReference);
    }

    private Optional<CountryView> country(CountryCode code) {
        return known.computeIfAbsent(code, countries::find);
    }

    @Override
    public Review review(NewCustomer customer) {
        return draft(customer).review();
    }

    @Override
    public <T> T together(Supplier<T> work) {
        return identity.together(work);
    }

    /** Whether no payment method was active at all. */
    public boolean withoutMethods() {
        return methods.isEmpty();
    }

    /** The customer as it would be stored, with what was found. */
    public Draft draft(NewCustomer customer) {
        Findings findings = new Findings();
        Optional<CountryView> country = country(customer.country());
        if (country.isEmpty()) {
            findings.refuse("country", "country-unknown", customer.country());
            return nothing(customer, findings);
        }
        FormView form = country.get().form(customer.personType());
        Draft.Names names = names(findings, form, customer);
        // What a name that is told to be wrong or doubtful makes of a number is not told again.
        Draft.Names holder = findings.isEmpty() ? names : Draft.Names.NONE;
        IdentityReview identities = new IdentityReview(findings, country.get(), customer);
        identities.judge(identity, holder);
        ContactSheet contacts = contacts(findings, form, customer);
        String address = findings.text("address", customer.address(), LONGEST_ADDRESS);
        String reference = reference(findings, PlainText.tidyCode(customer.reference()));
        List<KeyClaim> claims = new ArrayList<>(identities.claims());
        if (!reference.isEmpty()) {
            claims.add(new KeyClaim(CustomerKey.reference(reference), "reference", new Message(reference, reference)));
        }
        return new Draft(
                customer.country(),
                customer.personType(),
                names,
                identities.identities(),
                contacts,
                address,
                reference,
                methods(findings, country.get(), customer.paymentMethods()),
                claims,
                findings.issues());
    }

    private static Draft nothing(NewCustomer customer, Findings findings) {
        return new Draft(
                customer.country(),
                customer.personType(),
                Draft.Names.NONE,
                List.of(),
                ContactSheet.NONE,
                "",
                "",
                List.of(),
                List.of(),
                findings.issues());
    }

    private static Draft.Names names(Findings findings, FormView form, NewCustomer customer) {
        NameReview review = new NameReview(findings, "");
        Draft.Names names =
                new Draft.Names(review.read(customer.name()), review.read(Part.LEGAL_NAME, customer.legalName()));
        review.compare(form.nameStyles());
        return names;
    }

    /**
     * A spreadsheet makes 1001.0 of the reference 1001; what else stands behind a point may belong to it. The reference that
     * is stored stays as it is.
     */
    private String reference(Findings findings, String written) {
        String tidy = findings.text("reference", written, LONGEST_REFERENCE);
        Matcher decimal = DECIMAL.matcher(tidy);
        if (!decimal.matches()) {
            return tidy;
        }
        if (decimal.group(2).matches("0{1,2}")) {
            if (tidy.equals(storedReference)) {
                return tidy;
            }
            findings.doubt("reference", "reference-decimal-zero", tidy, decimal.group(1));
            return decimal.group(1);
        }
        if (WrittenNumber.read(tidy).form() == WrittenNumber.Form.FRACTION) {
            findings.doubt("reference", "reference-fraction", tidy);
        }
        return tidy;
    }

    private ContactSheet contacts(Findings findings, FormView form, NewCustomer customer) {
        atLeast(findings, "emails", customer.emails(), form.minimumEmails());
        atLeast(findings, "phones", customer.phones(), form.minimumPhones());
        List<ContactPerson> people = new ArrayList<>();
        for (int at = 0; at < customer.contacts().size(); at++) {
            people.add(person(findings, form, customer.contacts().get(at), "contacts[" + at + "]."));
        }
        long known = people.stream().filter(person -> !person.isBlank()).count();
        if (known > form.maximumContacts()) {
            String code = form.maximumContacts() == 0 ? "contacts-not-used" : "contacts-too-many";
            findings.refuse("contacts", code, form.label(), form.maximumContacts());
        } else if (known < form.minimumContacts()) {
            findings.refuse("contacts", "contacts-too-few", form.label(), form.minimumContacts());
        }
        ReviewedContacts reviewed =
                new ContactSheet(customer.emails(), customer.phones(), people).review(customer.country());
        findings.add(reviewed.issues());
        return reviewed.sheet();
    }

    private static ContactPerson person(Findings findings, FormView form, ContactPerson entered, String field) {
        if (entered.isBlank() || form.maximumContacts() == 0) {
            return entered;
        }
        NameReview review = new NameReview(findings, field);
        PersonName name = review.read(entered.name());
        review.compare(List.of(form.contactName()));
        if (form.contactEmailRequired() && PlainText.isBlank(entered.email())) {
            findings.refuse(field + "email", "email-required");
        }
        return new ContactPerson(name, entered.email(), entered.phone());
    }

    /** Tells of the first field that is to be filled and is not. */
    private static void atLeast(Findings findings, String field, List<String> written, int minimum) {
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
        findings.refuse(field + "[" + at + "]", field.equals("emails") ? "email-required" : "phone-required", minimum);
    }

    MethodChoice choice(CountryCode code, List<String> chosen) {
        Findings findings = new Findings();
        Optional<CountryView> country = country(code);
        if (country.isEmpty()) {
            findings.refuse("country", "country-unknown", code);
        }
        List<PaymentMethodView> found =
                country.map(known -> methods(findings, known, chosen)).orElse(List.of());
        return new MethodChoice(found, findings.issues());
    }

    private List<PaymentMethodView> methods(Findings findings, CountryView country, List<String> chosen) {
        if (!methods.anyIn(country.code())) {
            findings.refuse(
                    "paymentMethods",
                    methods.isEmpty() ? "no-payment-method" : "payment-method-none-active",
                    country.name());
            return List.of();
        }
        Map<Long, PaymentMethodView> found = new LinkedHashMap<>();
        for (int at = 0; at < Math.min(chosen.size(), MOST_METHODS); at++) {
            String text = findings.text("paymentMethods[" + at + "]", chosen.get(at), 100);
            Optional<PaymentMethodView> method = methods.resolve(country.code(), text);
            method.ifPresent(known -> found.putIfAbsent(known.id().value(), known));
            if (method.isEmpty() && !text.isEmpty()) {
                findings.refuse("paymentMethods[" + at + "]", "payment-method-unknown", text, country.name());
            }
        }
        if (found.isEmpty() && chosen.stream().allMatch(PlainText::isBlank)) {
            findings.refuse("paymentMethods", "payment-method-required");
        } else if (chosen.size() > MOST_METHODS) {
            findings.refuse("paymentMethods", "too-many", MOST_METHODS);
        }
        return List.copyOf(found.values());
    }
}
