package io.padron.web.customers;

import io.padron.customers.CustomerChange;
import io.padron.customers.CustomerView;
import io.padron.customers.Customers;
import io.padron.customers.NewCustomer;
import io.padron.customers.Registration;
import io.padron.customers.Update;
import io.padron.customers.changes.CustomerChanges;
import io.padron.customers.changes.CustomerFacts;
import io.padron.customers.changes.HistoryEntry;
import io.padron.customers.changes.ThreeWayMerge;
import io.padron.identity.Countries;
import io.padron.identity.CountryView;
import io.padron.kernel.CustomerId;
import io.padron.payments.PaymentMethods;
import io.padron.web.Language;
import io.padron.web.Times;
import io.padron.web.Words;
import io.padron.web.customers.form.CustomerEntry;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer to be changed. When somebody else has stored a change meanwhile, nothing is overwritten: what differs is
 * shown, what was entered stands in the form on top of theirs, and the next press stores it.
 */
@Named("editCustomer")
@ViewScoped
public class EditCustomerBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Customers customers;

    @Inject
    CustomerChanges changes;

    @Inject
    Countries countries;

    @Inject
    PaymentMethods paymentMethods;

    @Inject
    HttpServletRequest request;

    private Locale locale = Language.SPANISH;
    private @Nullable CustomerView base;
    private @Nullable CustomerEntry entry;
    private String name = "";
    private String type = "";
    private String conflict = "";
    private List<ChangedFields.Line> differences = List.of();

    @PostConstruct
    void begin() {
        locale = Language.chosen(request);
        Optional<CustomerView> found = CustomerId.parse(
                        Optional.ofNullable(request.getParameter("id")).orElse(""))
                .flatMap(customers::find);
        Optional<CountryView> country = found.flatMap(customer -> countries.find(customer.country()));
        if (found.isPresent() && country.isPresent()) {
            open(found.get(), country.get());
        }
    }

    private void open(CustomerView customer, CountryView country) {
        CustomerEntry filled =
                new CustomerEntry(country, customer.personType(), paymentMethods.active(customer.country()), locale);
        filled.keep(customer.paymentMethods());
        filled.fill(customer.asEntered());
        filled.seen(customers.reviewChange(customer.id(), customer.asEntered()).issues());
        entry = filled;
        base = customer;
        name = customer.displayName();
        type = new CustomerDetails(customer, Optional.of(country), locale).type();
    }

    /** Answers 404 when there is no such customer, or no pack whose form could show it. */
    public void check() throws IOException {
        if (base == null) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
        }
    }

    /** Looks, while somebody types, at what is written. */
    public void look() {
        CustomerView before = Optional.ofNullable(base).orElseThrow();
        CustomerEntry written = Optional.ofNullable(entry).orElseThrow();
        written.check(found(before, written.customer()));
    }

    private CustomerEntry.Found found(CustomerView before, NewCustomer entered) {
        return new CustomerEntry.Found(
                customers.reviewChange(before.id(), entered).issues(),
                customers.findDuplicate(entered, Optional.of(before.id())),
                false);
    }

    /** Stores the change; new doubts are shown once, and the next press stores all the same. */
    public void save() throws IOException {
        CustomerView before = Optional.ofNullable(base).orElseThrow();
        CustomerEntry written = Optional.ofNullable(entry).orElseThrow();
        NewCustomer entered = written.customer();
        differences = List.of();
        if (!written.passes(found(before, entered))) {
            return;
        }
        Update outcome = customers.update(before.id(), before.version(), new CustomerChange(entered, before.status()));
        if (outcome instanceof Update.Updated) {
            go("/customers/detail?id=" + before.id() + "&done=changed");
        } else if (outcome instanceof Update.NotFound) {
            go("/customers/list");
        } else if (outcome instanceof Update.VersionConflict overtaken) {
            merge(written, before, overtaken.current());
        } else if (outcome instanceof Registration.Duplicate duplicate) {
            written.show(duplicate);
        } else if (outcome instanceof Registration.Refused refused) {
            written.show(refused.issues());
        }
    }

    private void merge(CustomerEntry written, CustomerView before, CustomerView current) {
        written.keep(current.paymentMethods());
        NewCustomer merged = new ThreeWayMerge(before.asEntered(), current.asEntered(), written.customer()).merged();
        written.fill(merged);
        written.show(List.of());
        CustomerFacts mine = CustomerFacts.of(merged, current.status(), written::methodLabel);
        differences = new ChangedFields(countries.find(current.country()), current.personType(), locale)
                .lines(CustomerFacts.of(current).differences(mine));
        conflict = changes.history(current.id()).stream()
                .findFirst()
                .map(this::told)
                .orElse("");
        base = current;
    }

    private String told(HistoryEntry last) {
        return Words.get("conflict-who", last.by(), Times.dateTime(last.at(), locale))
                .in(locale);
    }

    private static void go(String address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    }

    public String getId() {
        return base == null ? "" : base.id().toString();
    }

    public String getName() {
        return name;
    }

    public String getType() {
        return type;
    }

    /** Nobody: who is there already is looked for when somebody is new. */
    public List<NewCustomerBean.Like> getLikes() {
        return List.of();
    }

    public @Nullable CustomerEntry getEntry() {
        return entry;
    }

    /** Who stored a change meanwhile, and when; empty when nobody did. */
    public String getConflict() {
        return conflict;
    }

    /** What is stored now, and what storing the form would make of it. */
    public List<ChangedFields.Line> getDifferences() {
        return differences;
    }
}
