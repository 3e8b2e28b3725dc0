package io.padron.web.customers.form;

import io.padron.customers.NewCustomer;
import io.padron.customers.RegistrationResult;
import io.padron.id.spi.PersonType;
import io.padron.identity.CountryView;
import io.padron.kernel.Issue;
import io.padron.kernel.text.PlainText;
import io.padron.payments.AssignedPaymentMethod;
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

/** The entry of a customer: the form, the chosen payment methods, and the issues that were shown. */
public final class CustomerEntry implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A payment method that may be chosen. */
    public record MethodOption(String id, String label) implements Serializable {}

    /**
     * The result of a validation.
     *
     * @param duplicate the customer with the entered identity number or reference
     * @param hasNewCandidates whether there are duplicate candidates that were not shown before
     */
    public record FormIssues(
            List<Issue> issues, Optional<RegistrationResult.Duplicate> duplicate, boolean hasNewCandidates) {

        private List<Issue> allIssues() {
            return Stream.concat(issues.stream(), duplicate.map(RegistrationResult.Duplicate::issue).stream())
                    .toList();
        }
    }

    private final CustomerForm form;
    private final Locale locale;
    private final List<MethodOption> methods = new ArrayList<>();
    /** An {@link ArrayList}, because Faces instantiates the class of the current value. */
    private List<String> chosenMethods = new ArrayList<>();

    private String mainMethod = "";
    private List<FormProblem> problems = List.of();
    private String existing = "";
    private Set<String> shownDoubts = Set.of();
    private boolean doubted;
    private List<FormProblem> doubts = List.of();

    /** Creates an empty entry; {@code active} are the methods that may be chosen. */
    public CustomerEntry(CountryView country, PersonType personType, List<PaymentMethodView> active, Locale locale) {
        this.locale = locale;
        form = new CustomerForm(country, personType, locale);
        active.stream()
                .map(method -> new MethodOption(method.id().toString(), method.label()))
                .forEach(methods::add);
        if (methods.size() == 1) {
            chosenMethods.add(methods.get(0).id());
        }
    }

    /** Adds the customer's own methods to the choice, even if they are no longer active. */
    public void offerAssigned(List<AssignedPaymentMethod> assigned) {
        assigned.stream()
                .map(method -> new MethodOption(method.id().toString(), method.label()))
                .filter(methodOption ->
                        methods.stream().noneMatch(known -> known.id().equals(methodOption.id())))
                .forEach(methods::add);
    }

    /** Fills the form with the values of a customer. */
    public void fill(NewCustomer known) {
        form.fill(known);
        chosenMethods = new ArrayList<>(known.paymentMethods());
        mainMethod = chosenMethods.isEmpty() ? "" : chosenMethods.get(0);
    }

    /** Returns the entered values; the main method is the first. */
    public NewCustomer toNewCustomer() {
        List<String> ordered = Stream.concat(
                        Stream.of(mainMethod).filter(chosenMethods::contains), chosenMethods.stream())
                .distinct()
                .toList();
        return form.toNewCustomer(ordered);
    }

    /** Returns the label of a method, or its id when it cannot be chosen here. */
    public String methodLabel(String id) {
        return methods.stream()
                .filter(methodOption -> methodOption.id().equals(id))
                .map(MethodOption::label)
                .findFirst()
                .orElse(id);
    }

    /** Marks doubts that the user has already seen. */
    public void markDoubtsShown(List<Issue> issues) {
        shownDoubts = doubtKeys(issues);
    }

    /**
     * Whether the entry may be saved. Otherwise the issues are shown at their fields; new doubts prevent saving once.
     */
    public boolean canSave(FormIssues formIssues) {
        List<Issue> issues = formIssues.allIssues();
        Set<String> keys = doubtKeys(issues);
        boolean refused = Issue.hasErrors(issues);
        existing = formIssues.duplicate().map(one -> one.existing().toString()).orElse("");
        doubted = !refused && (formIssues.hasNewCandidates() || !shownDoubts.containsAll(keys));
        shownDoubts = keys;
        doubts = doubted ? FormProblem.summarizeDoubts(issues, form.allFields(), locale) : List.of();
        if (doubted || refused) {
            showIssues(issues);
        }
        return !doubted && !refused;
    }

    private static Set<String> doubtKeys(List<Issue> issues) {
        return issues.stream()
                .filter(issue -> !issue.isError())
                .map(issue -> issue.field() + issue.message().es())
                .collect(Collectors.toSet());
    }

    /** Updates the issues of fields that are filled or already show one; other empty fields stay without issues. */
    public void showIssuesOfFilledFields(FormIssues formIssues) {
        FormProblem.placeAtFields(
                formIssues.allIssues(),
                form.allFields(),
                field -> field.isWrong() || !PlainText.isBlank(field.getValue()),
                locale);
    }

    /** Shows each issue at its field, and a summary above the form. */
    public void showIssues(List<Issue> issues) {
        problems = FormProblem.placeAll(issues, form.allFields(), locale);
    }

    /** Shows the customer with the same identity number or reference. */
    public void showIssues(RegistrationResult.Duplicate duplicate) {
        existing = duplicate.existing().toString();
        showIssues(List.of(duplicate.issue()));
    }

    /** Selects the name style of the request: the user entered the name in it before the page expired. */
    public void openNameStyle() {
        form.openNameStyle(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("way", ""));
    }

    public CustomerForm getForm() {
        return form;
    }

    public List<MethodOption> getMethods() {
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

    /** Whether only new doubts or candidates prevented saving. */
    public boolean isDoubted() {
        return doubted;
    }

    /** The doubts that prevented saving, each with its field. */
    public List<FormProblem> getDoubts() {
        return doubts;
    }

    /** The customer with the same identity number or reference, or empty. */
    public String getExisting() {
        return existing;
    }
}
