package io.padron.web.customers;

import io.padron.customers.Customers;
import io.padron.customers.NewCustomer;
import io.padron.customers.Registration;
import io.padron.identity.Countries;
import io.padron.identity.CountryView;
import io.padron.kernel.CountryCode;
import io.padron.kernel.CustomerId;
import io.padron.kernel.Issue;
import io.padron.kernel.PersonType;
import io.padron.payments.PaymentMethodView;
import io.padron.payments.PaymentMethods;
import io.padron.web.FormProblem;
import io.padron.web.Language;
import io.padron.web.PersonChoice;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A new customer: first of which country and person type, then the form that belongs to them. */
@Named("newCustomer")
@ViewScoped
public class NewCustomerBean implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A payment method that may be chosen. */
    public record Method(String id, String label) implements Serializable {}

    @Inject
    Customers customers;

    @Inject
    Countries countries;

    @Inject
    PaymentMethods paymentMethods;

    @Inject
    HttpServletRequest request;

    private Locale locale = Language.SPANISH;
    private boolean open;
    private PersonChoice choice = PersonChoice.NONE;
    private @Nullable CustomerForm form;
    private List<Method> methods = List.of();
    /** Of a class that Faces can make again. */
    private List<String> chosenMethods = new ArrayList<>();

    private List<FormProblem> problems = List.of();
    private String existing = "";
    private Set<String> shownDoubts = Set.of();
    private boolean doubted;

    @PostConstruct
    void begin() {
        locale = Language.chosen(request);
        open = paymentMethods.anyActive();
        choice = PersonChoice.asked(request, countries.all(), locale);
        if (open && choice.isMade()) {
            CountryCode code = new CountryCode(choice.country());
            CountryView country = countries.find(code).orElseThrow();
            form = new CustomerForm(country, PersonType.valueOf(choice.personType()), locale);
            methods = paymentMethods.active(code).stream()
                    .map(NewCustomerBean::method)
                    .toList();
            methods.stream().limit(methods.size() == 1 ? 1 : 0).map(Method::id).forEach(chosenMethods::add);
        }
    }

    private static Method method(PaymentMethodView method) {
        return new Method(method.id().toString(), method.label());
    }

    public void addEmail() {
        form().addEmail();
    }

    public void addPhone() {
        form().addPhone();
    }

    public void addContact() {
        form().addContact();
    }

    /** Saves; doubts are shown once, and the next press saves all the same. */
    public void save() throws IOException {
        NewCustomer entered = form().customer(chosenMethods);
        List<Issue> issues = customers.review(entered).issues();
        Set<String> doubts = issues.stream()
                .filter(issue -> !issue.refuses())
                .map(issue -> issue.field() + issue.message().es())
                .collect(Collectors.toSet());
        existing = "";
        doubted = !Issue.anyRefuses(issues) && !shownDoubts.containsAll(doubts);
        shownDoubts = doubts;
        if (doubted || Issue.anyRefuses(issues)) {
            show(issues);
        } else {
            register(entered);
        }
    }

    private void register(NewCustomer entered) throws IOException {
        Registration outcome = customers.register(entered);
        if (outcome instanceof Registration.Registered registered) {
            go(registered.customer().id());
        } else if (outcome instanceof Registration.Refused refused) {
            show(refused.issues());
        } else if (outcome instanceof Registration.Duplicate duplicate) {
            existing = duplicate.existing().toString();
            show(List.of(duplicate.issue()));
        } else if (outcome instanceof Registration.NoPaymentMethod none) {
            show(List.of(none.issue()));
        }
    }

    private static void go(CustomerId id) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect("/customers/detail?id=" + id + "&saved=1");
    }

    private void show(List<Issue> issues) {
        problems = FormProblem.place(issues, form().all(), locale);
    }

    private CustomerForm form() {
        return Optional.ofNullable(form).orElseThrow();
    }

    /** Whether a payment method is active; without one there is nothing here but the way to it. */
    public boolean isOpen() {
        return open;
    }

    public PersonChoice getChoice() {
        return choice;
    }

    public @Nullable CustomerForm getForm() {
        return form;
    }

    public List<Method> getMethods() {
        return methods;
    }

    public List<String> getChosenMethods() {
        return chosenMethods;
    }

    public void setChosenMethods(@Nullable List<String> chosen) {
        chosenMethods = new ArrayList<>(Objects.requireNonNullElse(chosen, List.of()));
    }

    public List<FormProblem> getProblems() {
        return problems;
    }

    /** Whether the form was only stopped to show doubts. */
    public boolean isDoubted() {
        return doubted;
    }

    /** The customer who has the identity or reference already, or empty. */
    public String getExisting() {
        return existing;
    }
}
