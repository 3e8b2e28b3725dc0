package io.padron.web.customers.form;

import io.padron.customers.NewCustomer;
import io.padron.customers.Registration;
import io.padron.identity.CountryView;
import io.padron.kernel.Issue;
import io.padron.kernel.PersonType;
import io.padron.kernel.PlainText;
import io.padron.payments.AssignedMethod;
import io.padron.payments.PaymentMethodView;
import io.padron.web.FormProblem;
import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody enters of a customer: the form, the payment methods chosen, and what was told of them. */
public final class CustomerEntry implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A payment method that may be chosen. */
    public record Method(String id, String label) implements Serializable {}

    /**
     * What a review found.
     *
     * @param duplicate who else has the identity or the reference that is entered
     * @param likes whether customers who look alike are told of for the first time
     */
    public record Found(List<Issue> issues, Optional<Registration.Duplicate> duplicate, boolean likes) {

        private List<Issue> all() {
            return Stream.concat(issues.stream(), duplicate.map(Registration.Duplicate::issue).stream())
                    .toList();
        }
    }

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
    private List<FormProblem> doubts = List.of();

    /** An empty one; {@code active} are the methods that may be chosen. */
    public CustomerEntry(CountryView country, PersonType personType, List<PaymentMethodView> active, Locale locale) {
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
    public void keep(List<AssignedMethod> assigned) {
        assigned.stream()
                .map(method -> new Method(method.id().toString(), method.label()))
                .filter(method -> methods.stream().noneMatch(known -> known.id().equals(method.id())))
                .forEach(methods::add);
    }

    /** Writes into the form what is known of a customer. */
    public void fill(NewCustomer known) {
        form.fill(known);
        chosenMethods = new ArrayList<>(known.paymentMethods());
        mainMethod = chosenMethods.isEmpty() ? "" : chosenMethods.get(0);
    }

    /** What stands in the form; the main method first. */
    public NewCustomer customer() {
        List<String> ordered = Stream.concat(
                        Stream.of(mainMethod).filter(chosenMethods::contains), chosenMethods.stream())
                .distinct()
                .toList();
        return form.customer(ordered);
    }

    /** What a method is called here. */
    public String methodLabel(String id) {
        return methods.stream()
                .filter(method -> method.id().equals(id))
                .map(Method::label)
                .findFirst()
                .orElse(id);
    }

    /** Of doubts that somebody has seen already. */
    public void seen(List<Issue> issues) {
        shownDoubts = doubts(issues);
    }

    /** Whether it may be stored; shows at the fields what stands in the way, and new doubts once. */
    public boolean passes(Found found) {
        List<Issue> issues = found.all();
        Set<String> told = doubts(issues);
        boolean refused = Issue.anyRefuses(issues);
        existing = found.duplicate().map(one -> one.existing().toString()).orElse("");
        doubted = !refused && (found.likes() || !shownDoubts.containsAll(told));
        shownDoubts = told;
        doubts = doubted ? FormProblem.doubts(issues, form.all(), locale) : List.of();
        if (doubted || refused) {
            show(issues);
        }
        return !doubted && !refused;
    }

    private static Set<String> doubts(List<Issue> issues) {
        return issues.stream()
                .filter(issue -> !issue.refuses())
                .map(issue -> issue.field() + issue.message().es())
                .collect(Collectors.toSet());
    }

    /**
     * Tells again what is wrong, or doubted, in the fields that are filled and in those of which something was told; of
     * fields that nobody has come to yet nothing is said.
     */
    public void check(Found found) {
        FormProblem.placeAt(
                found.all(), form.all(), field -> field.isWrong() || !PlainText.isBlank(field.getValue()), locale);
    }

    /** Shows what was found, each at its field, and above the form what stands in the way. */
    public void show(List<Issue> issues) {
        problems = FormProblem.place(issues, form.all(), locale);
    }

    /** Shows who has the identity or the reference already. */
    public void show(Registration.Duplicate duplicate) {
        existing = duplicate.existing().toString();
        show(List.of(duplicate.issue()));
    }

    /** Opens the name in the way in which it was written on a page that was left, as the request says. */
    public void shape() {
        form.openNameWay(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("way", ""));
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

    /** The doubts that stopped it, each with its field. */
    public List<FormProblem> getDoubts() {
        return doubts;
    }

    /** The customer who has the identity or reference already, or empty. */
    public String getExisting() {
        return existing;
    }
}
