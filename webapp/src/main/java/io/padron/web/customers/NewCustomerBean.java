package io.padron.web.customers;

import io.padron.customers.Customers;
import io.padron.customers.NewCustomer;
import io.padron.customers.RegistrationResult;
import io.padron.customers.candidates.DuplicateCandidate;
import io.padron.customers.candidates.DuplicateCandidates;
import io.padron.id.spi.PersonType;
import io.padron.identity.Countries;
import io.padron.kernel.CountryCode;
import io.padron.kernel.CustomerId;
import io.padron.kernel.Sha256;
import io.padron.payments.PaymentMethods;
import io.padron.web.Language;
import io.padron.web.PersonChoice;
import io.padron.web.UiMessages;
import io.padron.web.customers.form.CustomerEntry;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A new customer: first the choice of country and person type, then their form. */
@Named("newCustomer")
@ViewScoped
public class NewCustomerBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Customers customers;

    @Inject
    DuplicateCandidates duplicateCandidates;

    @Inject
    Countries countries;

    @Inject
    PaymentMethods paymentMethods;

    @Inject
    HttpServletRequest request;

    private boolean open;
    private PersonChoice choice = PersonChoice.NONE;
    private @Nullable CustomerEntry entry;
    private String saved = "";

    /** The id of the customer that this form has created; empty before. */
    private String registered = "";

    private String registeredForm = "";
    private List<Candidate> candidates = List.of();
    private Locale locale = Language.SPANISH;

    @PostConstruct
    void begin() {
        locale = Language.chosenLocale(request);
        open = paymentMethods.hasActive();
        choice = PersonChoice.fromRequest(request, countries.all(), locale);
        saved = CustomerId.parse(
                        Optional.ofNullable(request.getParameter("saved")).orElse(""))
                .map(CustomerId::toString)
                .orElse("");
        if (open && choice.isMade()) {
            CountryCode code = new CountryCode(choice.country());
            entry = new CustomerEntry(
                    countries.find(code).orElseThrow(),
                    PersonType.valueOf(choice.personType()),
                    paymentMethods.findActive(code),
                    locale);
        }
    }

    /** A duplicate candidate, and the values that both customers have in common. */
    public record Candidate(String id, String name, String identity, String reasons) implements Serializable {}

    /** Validates the form while the user types, and searches for duplicate candidates. */
    public void validateWhileTyping() {
        CustomerEntry written = Optional.ofNullable(entry).orElseThrow();
        NewCustomer entered = written.toNewCustomer();
        written.showIssuesOfFilledFields(findIssues(entered));
    }

    /** Collects the issues of the form and the duplicate candidates; new candidates prevent saving once. */
    private CustomerEntry.FormIssues findIssues(NewCustomer entered) {
        List<Candidate> before = candidates;
        candidates = duplicateCandidates.findCandidates(entered).stream()
                .map(this::toCandidate)
                .toList();
        return new CustomerEntry.FormIssues(
                customers.validate(entered).issues(),
                customers.findDuplicate(entered, Optional.empty()),
                !before.containsAll(candidates));
    }

    private Candidate toCandidate(DuplicateCandidate one) {
        String why = one.matches().stream()
                .sorted()
                .map(reason -> UiMessages.get("candidate-" + reason.name()).in(locale))
                .collect(Collectors.joining(", "));
        return new Candidate(one.id().toString(), one.displayName(), one.identity(), why);
    }

    /** Saves the customer and shows it. Doubts are shown once, and the next submission saves. */
    public void save() throws IOException {
        CustomerId stored = saveOrShowIssues();
        if (stored != null) {
            redirect("/customers/detail?id=" + stored + "&done=saved");
        }
    }

    /** Like {@link #save}, but opens an empty form of the same country and person type. */
    public void saveAndCreateAnother() throws IOException {
        CustomerId stored = saveOrShowIssues();
        if (stored != null) {
            redirect("/customers/new?country=" + choice.country() + "&personType=" + choice.personType() + "&saved="
                    + stored);
        }
    }

    /**
     * A form that is submitted again, even concurrently, creates one customer: the submissions of a page are processed
     * one after the other.
     */
    private @Nullable CustomerId saveOrShowIssues() {
        CustomerEntry written = Optional.ofNullable(entry).orElseThrow();
        NewCustomer entered = written.toNewCustomer();
        if (!registered.isEmpty() && registeredForm.equals(fingerprintOf(entered))) {
            return CustomerId.parse(registered).orElseThrow();
        }
        if (!written.canSave(findIssues(entered))) {
            return null;
        }
        RegistrationResult outcome = customers.register(entered);
        if (outcome instanceof RegistrationResult.Registered done) {
            registered = done.customer().id().toString();
            registeredForm = fingerprintOf(entered);
            return done.customer().id();
        }
        if (outcome instanceof RegistrationResult.Refused refused) {
            written.showIssues(refused.issues());
        } else if (outcome instanceof RegistrationResult.Duplicate duplicate) {
            written.showIssues(duplicate);
        } else if (outcome instanceof RegistrationResult.NoPaymentMethod none) {
            written.showIssues(List.of(none.issue()));
        }
        return null;
    }

    /** Returns a hash that distinguishes the entered values without storing them. */
    private static String fingerprintOf(NewCustomer entered) {
        return HexFormat.of().formatHex(Sha256.hashText(entered.toString()));
    }

    private static void redirect(String address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    }

    /** Whether any payment method is active; otherwise the page only links to the activation of one. */
    public boolean isOpen() {
        return open;
    }

    /**
     * Whether a payment method of the country is active; otherwise the form is not shown, because it could not be
     * saved.
     */
    public boolean isPayable() {
        return entry != null && !entry.getMethods().isEmpty();
    }

    public PersonChoice getChoice() {
        return choice;
    }

    public @Nullable CustomerEntry getEntry() {
        return entry;
    }

    /** The duplicate candidates. */
    public List<Candidate> getCandidates() {
        return candidates;
    }

    /** The customer that was saved before this empty form, or empty. */
    public String getSaved() {
        return saved;
    }
}
