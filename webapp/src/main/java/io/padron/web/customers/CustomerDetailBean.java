package io.padron.web.customers;

import io.padron.customers.CustomerStatus;
import io.padron.customers.CustomerView;
import io.padron.customers.Customers;
import io.padron.customers.RegistrationResult;
import io.padron.customers.UpdateResult;
import io.padron.customers.changes.CustomerChanges;
import io.padron.identity.Countries;
import io.padron.identity.CountryView;
import io.padron.kernel.CustomerId;
import io.padron.kernel.Issue;
import io.padron.payments.AssignedPaymentMethod;
import io.padron.payments.PaymentMethodId;
import io.padron.payments.PaymentMethods;
import io.padron.web.Language;
import io.padron.web.UiMessages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page of one customer: all values, the history, and the commands for status and payment methods. */
@Named("customerDetail")
@RequestScoped
public class CustomerDetailBean {

    private static final Set<String> DONE = Set.of("saved", "changed", "deactivated", "reactivated", "methods");

    /** A payment method that may be added. */
    public record AddableMethod(String id, String label) {}

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
    private @Nullable CustomerView customer;
    private String name = "";
    private String type = "";
    private String statusWord = "";
    private String done = "";
    private boolean saved;
    private String problem = "";
    private String reasonProblem = "";
    private String reason = "";
    private String addedMethod = "";
    private List<DetailGroup> groups = List.of();
    private List<HistoryLine> history = List.of();
    private List<AddableMethod> addable = List.of();

    @PostConstruct
    void load() {
        locale = Language.chosenLocale(request);
        String asked = Objects.requireNonNullElse(request.getParameter("done"), "");
        saved = asked.equals("saved");
        done = DONE.contains(asked) ? UiMessages.get("done-" + asked).in(locale) : "";
        CustomerId.parse(Objects.requireNonNullElse(request.getParameter("id"), ""))
                .flatMap(customers::findById)
                .ifPresent(this::showCustomer);
    }

    private void showCustomer(CustomerView found) {
        customer = found;
        name = found.displayName();
        Optional<CountryView> country = countries.find(found.country());
        CustomerDetails details = new CustomerDetails(found, country, locale);
        type = details.typeLabel();
        groups = details.groups();
        statusWord = UiMessages.get("status-" + found.status().name()).in(locale);
        history = HistoryLine.toLines(
                found, changes.findHistory(found.id()), new ChangedFields(country, found.personType(), locale), locale);
        Set<PaymentMethodId> had =
                found.paymentMethods().stream().map(AssignedPaymentMethod::id).collect(Collectors.toSet());
        addable = paymentMethods.findActive(found.country()).stream()
                .filter(method -> !had.contains(method.id()))
                .map(method -> new AddableMethod(method.id().toString(), method.label()))
                .toList();
    }

    /** Sends 404 when the customer does not exist. */
    public void check() throws IOException {
        if (customer == null) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
        }
    }

    /** Deactivates the customer with the entered reason. */
    public void deactivate() throws IOException {
        showResult(
                changes.setStatus(requireCustomer().id(), submittedVersion(), CustomerStatus.INACTIVE, reason),
                "deactivated");
    }

    /** Reactivates the customer with the entered reason. */
    public void reactivate() throws IOException {
        showResult(
                changes.setStatus(requireCustomer().id(), submittedVersion(), CustomerStatus.ACTIVE, reason),
                "reactivated");
    }

    /** Adds the chosen method as the last one. */
    public void addMethod() throws IOException {
        List<PaymentMethodId> methods = assignedMethodIds();
        PaymentMethodId.parse(addedMethod).ifPresent(methods::add);
        savePaymentMethods(methods);
    }

    /** Removes a method from the customer. */
    public void removeMethod(PaymentMethodId method) throws IOException {
        List<PaymentMethodId> methods = assignedMethodIds();
        methods.remove(method);
        savePaymentMethods(methods);
    }

    /** Moves a method to the first place: the first is the main one. */
    public void makeMainMethod(PaymentMethodId method) throws IOException {
        List<PaymentMethodId> methods = assignedMethodIds();
        methods.remove(method);
        methods.add(0, method);
        savePaymentMethods(methods);
    }

    private List<PaymentMethodId> assignedMethodIds() {
        return requireCustomer().paymentMethods().stream()
                .map(AssignedPaymentMethod::id)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void savePaymentMethods(List<PaymentMethodId> methods) throws IOException {
        showResult(changes.setPaymentMethods(requireCustomer().id(), submittedVersion(), methods), "methods");
    }

    private CustomerView requireCustomer() {
        return Optional.ofNullable(customer).orElseThrow();
    }

    /** Returns the version that the user saw, submitted with the form; -1 when it is missing. */
    private long submittedVersion() {
        String seen = Objects.requireNonNullElse(request.getParameter("version"), "");
        return seen.matches("[0-9]{1,18}") ? Long.parseLong(seen) : -1;
    }

    private void showResult(UpdateResult outcome, String what) throws IOException {
        if (outcome instanceof UpdateResult.Updated) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect("/customers/detail?id=" + requireCustomer().id() + "&done=" + what);
        } else if (outcome instanceof UpdateResult.VersionConflict overtaken) {
            showCustomer(overtaken.current());
            problem = UiMessages.get("customer-version-conflict").in(locale);
        } else if (outcome instanceof RegistrationResult.Refused refused) {
            reasonProblem = joinMessages(refused, issue -> issue.field().equals("reason"));
            problem = joinMessages(refused, issue -> !issue.field().equals("reason"));
        }
    }

    private String joinMessages(RegistrationResult.Refused refused, Predicate<Issue> which) {
        return refused.issues().stream()
                .filter(which)
                .map(issue -> issue.message().in(locale))
                .collect(Collectors.joining(" "));
    }

    public String getId() {
        return customer == null ? "" : customer.id().toString();
    }

    public String getVersion() {
        return customer == null ? "" : Long.toString(customer.version());
    }

    public String getName() {
        return name;
    }

    public String getType() {
        return type;
    }

    public String getStatus() {
        return customer == null ? "" : customer.status().name();
    }

    public boolean isActive() {
        return customer != null && customer.status() == CustomerStatus.ACTIVE;
    }

    public String getStatusWord() {
        return statusWord;
    }

    /** The message that the previous command succeeded, or empty. */
    public String getDone() {
        return done;
    }

    /** Whether the previous request created the customer. */
    public boolean isSaved() {
        return saved;
    }

    /** Why the last command failed, or empty. */
    public String getProblem() {
        return problem;
    }

    /** The issue of the entered reason, or empty. */
    public String getReasonProblem() {
        return reasonProblem;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String written) {
        reason = Objects.requireNonNullElse(written, "");
    }

    public String getAddedMethod() {
        return addedMethod;
    }

    public void setAddedMethod(@Nullable String chosen) {
        addedMethod = Objects.requireNonNullElse(chosen, "");
    }

    public List<DetailGroup> getGroups() {
        return groups;
    }

    public List<AssignedPaymentMethod> getPaymentMethods() {
        return customer == null ? List.of() : customer.paymentMethods();
    }

    /** The active methods of the country that the customer does not have. */
    public List<AddableMethod> getAddable() {
        return addable;
    }

    /** The changes, newest first; the registration is last. */
    public List<HistoryLine> getHistory() {
        return history;
    }
}
