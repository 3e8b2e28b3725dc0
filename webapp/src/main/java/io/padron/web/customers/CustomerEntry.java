package io.padron.web.customers;

import io.padron.customers.NewCustomer;
import io.padron.customers.Registration;
import io.padron.identity.CountryView;
import io.padron.kernel.Issue;
import io.padron.kernel.PersonType;
import io.padron.payments.AssignedMethod;
import io.padron.payments.PaymentMethodView;
import io.padron.web.FormField;
import io.padron.web.FormProblem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody enters of a customer: the form, the payment methods chosen, and what was told of them. */
public final class CustomerEntry implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A payment method that may be chosen. */
    public record Method(String id, String label) implements Serializable {}

    private final CustomerForm form;
    private final Locale locale;
    private final List<Method> methods = new ArrayList<>();
    /** Of a class that Faces can make again. */
    private List<String> chosenMethods = new ArrayList<>();

    private String mainMethod = "";
    private List<FormProblem> problems = List.of();
    private String existing = "";
    private Set<String> shownDoubts = Set.of();
    private boolean doubted;

    CustomerEntry(CountryView country, PersonType personType, List<PaymentMethodView> active, Locale locale) {
        this.locale = locale;
        form = new CustomerForm(country, personType, locale);
        active.stream()
                .map(method -> new Method(method.id().toString(), method.label()))
                .forEach(methods::add);
        if (methods.size() == 1) {
            chosenMethods.add(methods.get(0).id());
        }
    }

    /** Offers as well what the customer has, though it may no longer be active. */
    void keep(List<AssignedMethod> assigned) {
        assigned.stream()
                .map(method -> new Method(method.id().toString(), method.label()))
                .filter(method -> methods.stream().noneMatch(known -> known.id().equals(method.id())))
                .forEach(methods::add);
    }

    void fill(NewCustomer known) {
        form.fill(known);
        chosenMethods = new ArrayList<>(known.paymentMethods());
        mainMethod = chosenMethods.isEmpty() ? "" : chosenMethods.get(0);
    }

    /** What stands in the form; the main method first. */
    NewCustomer customer() {
        List<String> ordered = Stream.concat(
                        Stream.of(mainMethod).filter(chosenMethods::contains), chosenMethods.stream())
                .distinct()
                .toList();
        return form.customer(ordered);
    }

    String methodLabel(String id) {
        return methods.stream()
                .filter(method -> method.id().equals(id))
                .map(Method::label)
                .findFirst()
                .orElse(id);
    }

    /** Of doubts that somebody has seen already. */
    void seen(List<Issue> issues) {
        shownDoubts = doubts(issues);
    }

    /** Whether it may be stored; shows at the fields what stands in the way, and new doubts once. */
    boolean passes(List<Issue> issues) {
        Set<String> doubts = doubts(issues);
        existing = "";
        doubted = !Issue.anyRefuses(issues) && !shownDoubts.containsAll(doubts);
        shownDoubts = doubts;
        boolean stopped = doubted || Issue.anyRefuses(issues);
        if (stopped) {
            show(issues);
        }
        return !stopped;
    }

    private static Set<String> doubts(List<Issue> issues) {
        return issues.stream()
                .filter(issue -> !issue.refuses())
                .map(issue -> issue.field() + issue.message().es())
                .collect(Collectors.toSet());
    }

    /** Tells the identity numbers that are filled what is wrong with them, or doubted. */
    void checkIdentities(List<Issue> issues) {
        List<FormField> filled = form.getIdentities().stream()
                .map(IdentityFields::getNumber)
                .filter(number -> !number.getValue().isBlank())
                .toList();
        List<Issue> theirs = issues.stream()
                .filter(issue ->
                        filled.stream().anyMatch(number -> number.getPath().equals(issue.field())))
                .toList();
        form.getIdentities().forEach(row -> row.getNumber().clear());
        FormProblem.place(theirs, filled, locale);
    }

    void show(List<Issue> issues) {
        problems = FormProblem.place(issues, form.all(), locale);
    }

    void show(Registration.Duplicate duplicate) {
        existing = duplicate.existing().toString();
        show(List.of(duplicate.issue()));
    }

    public CustomerForm getForm() {
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

    public String getMainMethod() {
        return mainMethod;
    }

    public void setMainMethod(@Nullable String chosen) {
        mainMethod = Objects.requireNonNullElse(chosen, "");
    }

    public boolean isSeveralMethods() {
        return methods.size() > 1;
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
