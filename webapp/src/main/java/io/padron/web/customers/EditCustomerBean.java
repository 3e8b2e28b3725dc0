package io.padron.web.customers;

import io.padron.customers.CustomerChange;
import io.padron.customers.CustomerView;
import io.padron.customers.Customers;
import io.padron.customers.NewCustomer;
import io.padron.customers.RegistrationResult;
import io.padron.customers.UpdateResult;
import io.padron.customers.changes.CustomerChanges;
import io.padron.customers.changes.CustomerFieldTexts;
import io.padron.customers.changes.HistoryEntry;
import io.padron.customers.changes.ThreeWayMerge;
import io.padron.identity.Countries;
import io.padron.identity.CountryView;
import io.padron.kernel.CustomerId;
import io.padron.payments.PaymentMethods;
import io.padron.web.DisplayTimes;
import io.padron.web.Language;
import io.padron.web.UiMessages;
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
 * The form of an existing customer. A concurrent change is never overwritten: the page shows the differences, keeps the
 * entered values in the form, and saves them at the next submission.
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
    private List<ChangedFields.ChangeLine> differences = List.of();

    @PostConstruct
    void begin() {
        locale = Language.chosenLocale(request);
        Optional<CustomerView> found = CustomerId.parse(
                        Optional.ofNullable(request.getParameter("id")).orElse(""))
                .flatMap(customers::findById);
        Optional<CountryView> country = found.flatMap(customer -> countries.find(customer.country()));
        if (found.isPresent() && country.isPresent()) {
            openForm(found.get(), country.get());
        }
    }

    private void openForm(CustomerView customer, CountryView country) {
        CustomerEntry filled = new CustomerEntry(
                country, customer.personType(), paymentMethods.findActive(customer.country()), locale);
        filled.offerAssigned(customer.paymentMethods());
        filled.fill(customer.toNewCustomer());
        filled.markDoubtsShown(customers
                .validateChange(customer.id(), customer.toNewCustomer())
                .issues());
        entry = filled;
        base = customer;
        name = customer.displayName();
        type = new CustomerDetails(customer, Optional.of(country), locale).typeLabel();
    }

    /** Sends 404 when the customer does not exist, or no pack provides the form. */
    public void check() throws IOException {
        if (base == null) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
        }
    }

    /** Validates the form while the user types. */
    public void validateWhileTyping() {
        CustomerView before = Optional.ofNullable(base).orElseThrow();
        CustomerEntry written = Optional.ofNullable(entry).orElseThrow();
        written.showIssuesOfFilledFields(findIssues(before, written.toNewCustomer()));
    }

    private CustomerEntry.FormIssues findIssues(CustomerView before, NewCustomer entered) {
        return new CustomerEntry.FormIssues(
                customers.validateChange(before.id(), entered).issues(),
                customers.findDuplicate(entered, Optional.of(before.id())),
                false);
    }

    /** Saves the change. New doubts are shown once, and the next submission saves. */
    public void save() throws IOException {
        CustomerView before = Optional.ofNullable(base).orElseThrow();
        CustomerEntry written = Optional.ofNullable(entry).orElseThrow();
        NewCustomer entered = written.toNewCustomer();
        differences = List.of();
        if (!written.canSave(findIssues(before, entered))) {
            return;
        }
        UpdateResult outcome =
                customers.update(before.id(), before.version(), new CustomerChange(entered, before.status()));
        if (outcome instanceof UpdateResult.Updated) {
            redirect("/customers/detail?id=" + before.id() + "&done=changed");
        } else if (outcome instanceof UpdateResult.NotFound) {
            redirect("/customers/list");
        } else if (outcome instanceof UpdateResult.VersionConflict overtaken) {
            mergeConcurrentChange(written, before, overtaken.current());
        } else if (outcome instanceof RegistrationResult.Duplicate duplicate) {
            written.showIssues(duplicate);
        } else if (outcome instanceof RegistrationResult.Refused refused) {
            written.showIssues(refused.issues());
        }
    }

    private void mergeConcurrentChange(CustomerEntry written, CustomerView before, CustomerView current) {
        written.offerAssigned(current.paymentMethods());
        NewCustomer merged =
                new ThreeWayMerge(before.toNewCustomer(), current.toNewCustomer(), written.toNewCustomer()).merge();
        written.fill(merged);
        written.showIssues(List.of());
        CustomerFieldTexts mine = CustomerFieldTexts.of(merged, current.status(), written::methodLabel);
        differences = new ChangedFields(countries.find(current.country()), current.personType(), locale)
                .toLines(CustomerFieldTexts.of(current).findDifferences(mine));
        conflict = changes.findHistory(current.id()).stream()
                .findFirst()
                .map(this::describeChange)
                .orElse("");
        base = current;
    }

    private String describeChange(HistoryEntry last) {
        return UiMessages.get("conflict-who", last.by(), DisplayTimes.formatDateTime(last.at(), locale))
                .in(locale);
    }

    private static void redirect(String address) throws IOException {
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

    /** Always empty: duplicate candidates are searched for new customers only. */
    public List<NewCustomerBean.Candidate> getCandidates() {
        return List.of();
    }

    public @Nullable CustomerEntry getEntry() {
        return entry;
    }

    /** The user and time of a concurrent change, or empty. */
    public String getConflict() {
        return conflict;
    }

    /** The differences between the stored customer and the entered values. */
    public List<ChangedFields.ChangeLine> getDifferences() {
        return differences;
    }
}
