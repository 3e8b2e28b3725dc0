package io.padron.web.customers;

import io.padron.customers.Customers;
import io.padron.customers.NewCustomer;
import io.padron.customers.Registration;
import io.padron.customers.lookalikes.Lookalike;
import io.padron.customers.lookalikes.Lookalikes;
import io.padron.identity.Countries;
import io.padron.kernel.CountryCode;
import io.padron.kernel.CustomerId;
import io.padron.kernel.PersonType;
import io.padron.kernel.Sha256;
import io.padron.payments.PaymentMethods;
import io.padron.web.Language;
import io.padron.web.PersonChoice;
import io.padron.web.Words;
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

/** A new customer: first of which country and person type, then the form that belongs to them. */
@Named("newCustomer")
@ViewScoped
public class NewCustomerBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Customers customers;

    @Inject
    Lookalikes lookalikes;

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

    /** The customer that this very form has made, and of which entries; empty before. */
    private String registered = "";

    private String registeredForm = "";
    private List<Like> likes = List.of();
    private Locale locale = Language.SPANISH;

    @PostConstruct
    void begin() {
        locale = Language.chosen(request);
        open = paymentMethods.anyActive();
        choice = PersonChoice.asked(request, countries.all(), locale);
        saved = CustomerId.parse(
                        Optional.ofNullable(request.getParameter("saved")).orElse(""))
                .map(CustomerId::toString)
                .orElse("");
        if (open && choice.isMade()) {
            CountryCode code = new CountryCode(choice.country());
            entry = new CustomerEntry(
                    countries.find(code).orElseThrow(),
                    PersonType.valueOf(choice.personType()),
                    paymentMethods.active(code),
                    locale);
        }
    }

    /** Somebody who may be the same, and what both have in common. */
    public record Like(String id, String name, String identity, String why) implements Serializable {}

    /** Looks, while somebody types, at what is written and for those who may be the same. */
    public void look() {
        CustomerEntry written = Optional.ofNullable(entry).orElseThrow();
        NewCustomer entered = written.customer();
        written.check(found(entered));
    }

    /** What is to be said of it, and {@link #likes}: those who were not told of yet stop it once. */
    private CustomerEntry.Found found(NewCustomer entered) {
        List<Like> before = likes;
        likes = lookalikes.of(entered).stream().map(this::like).toList();
        return new CustomerEntry.Found(
                customers.review(entered).issues(),
                customers.findDuplicate(entered, Optional.empty()),
                !before.containsAll(likes));
    }

    private Like like(Lookalike one) {
        String why = one.why().stream()
                .sorted()
                .map(reason -> Words.get("like-" + reason.name()).in(locale))
                .collect(Collectors.joining(", "));
        return new Like(one.id().toString(), one.displayName(), one.identity(), why);
    }

    /** Saves and shows the customer; doubts are shown once, and the next press saves all the same. */
    public void save() throws IOException {
        CustomerId stored = stored();
        if (stored != null) {
            go("/customers/detail?id=" + stored + "&done=saved");
        }
    }

    /** As {@link #save}, and opens an empty form of the same kind. */
    public void saveAndCreateAnother() throws IOException {
        CustomerId stored = stored();
        if (stored != null) {
            go("/customers/new?country=" + choice.country() + "&personType=" + choice.personType() + "&saved="
                    + stored);
        }
    }

    /** A form that is sent again, or several times at once, makes one customer: its posts come one after the other. */
    private @Nullable CustomerId stored() {
        CustomerEntry written = Optional.ofNullable(entry).orElseThrow();
        NewCustomer entered = written.customer();
        if (!registered.isEmpty() && registeredForm.equals(fingerprint(entered))) {
            return CustomerId.parse(registered).orElseThrow();
        }
        if (!written.passes(found(entered))) {
            return null;
        }
        Registration outcome = customers.register(entered);
        if (outcome instanceof Registration.Registered done) {
            registered = done.customer().id().toString();
            registeredForm = fingerprint(entered);
            return done.customer().id();
        }
        if (outcome instanceof Registration.Refused refused) {
            written.show(refused.issues());
        } else if (outcome instanceof Registration.Duplicate duplicate) {
            written.show(duplicate);
        } else if (outcome instanceof Registration.NoPaymentMethod none) {
            written.show(List.of(none.issue()));
        }
        return null;
    }

    /** What tells one filled form from another, without keeping anything of it. */
    private static String fingerprint(NewCustomer entered) {
        return HexFormat.of().formatHex(Sha256.of(entered.toString()));
    }

    private static void go(String address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    }

    /** Whether a payment method is active; without one there is nothing here but the way to it. */
    public boolean isOpen() {
        return open;
    }

    /** Whether a payment method of the country is active; without one the form could not be saved, and is not shown. */
    public boolean isPayable() {
        return entry != null && !entry.getMethods().isEmpty();
    }

    public PersonChoice getChoice() {
        return choice;
    }

    public @Nullable CustomerEntry getEntry() {
        return entry;
    }

    /** Those who may be the same. */
    public List<Like> getLikes() {
        return likes;
    }

    /** The customer that was saved just before this empty form, or empty. */
    public String getSaved() {
        return saved;
    }
}
