package io.padron.web.payments;

import io.padron.identity.MethodTypeView;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Issue;
import io.padron.kernel.text.PlainText;
import io.padron.payments.NewPaymentMethod;
import io.padron.payments.PaymentMethods;
import io.padron.web.FormField;
import io.padron.web.FormProblem;
import io.padron.web.UiMessages;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of one payment method: the settings that its type asks for, and its name. */
public class PaymentMethodForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SETTING = "settings.";

    /** A field with a concurrent change: its stored value, and the value that would be saved. */
    public record Difference(String label, String before, String after) implements Serializable {}

    private final String country;
    private final String type;
    private final FormField label;
    private final List<FormField> settings;
    private final Locale locale;

    private List<String> opened = List.of();
    private Set<String> shownDoubts = Set.of();
    private List<FormProblem> problems = List.of();

    PaymentMethodForm(CountryCode country, MethodTypeView type, Locale locale) {
        this.country = country.value();
        this.type = type.code();
        this.locale = locale;
        label = new FormField("label", UiMessages.get("method-label").in(locale), false)
                .withHint(UiMessages.get("method-label-hint").in(locale));
        label.setValue(type.label().in(locale));
        settings = type.settings().stream()
                .map(setting -> new FormField(
                                SETTING + setting.key(), setting.label().in(locale), !setting.required())
                        .withHint(UiMessages.get("example", setting.example()).in(locale)))
                .toList();
    }

    /** Fills the fields with stored values. */
    void fill(String name, Map<String, String> values) {
        label.setValue(name);
        settings.forEach(field -> field.setValue(values.getOrDefault(settingKey(field), "")));
        opened = writtenTexts();
    }

    /**
     * Fills in the values of a concurrent change, keeps the values that the user changed, and returns the differences
     * in the order of the page.
     */
    List<Difference> mergeConcurrentChange(String name, Map<String, String> values) {
        List<String> before = opened;
        List<String> written = writtenTexts();
        fill(name, values);
        showIssues(List.of());
        List<Difference> differences = new ArrayList<>();
        for (int at = 0; at < written.size(); at++) {
            FormField field = getFields().get(at);
            String stored = opened.get(at);
            if (!written.get(at).equals(before.get(at)) && !written.get(at).equals(stored)) {
                field.setValue(written.get(at));
                differences.add(new Difference(field.getLabel(), stored, written.get(at)));
            }
        }
        return differences;
    }

    private List<String> writtenTexts() {
        return getFields().stream().map(FormField::getValue).toList();
    }

    static String settingKey(FormField setting) {
        return setting.getPath().substring(SETTING.length());
    }

    NewPaymentMethod toNewPaymentMethod() {
        return new NewPaymentMethod(type, new CountryCode(country), label.getValue(), values());
    }

    Map<String, String> values() {
        return settings.stream().collect(Collectors.toMap(PaymentMethodForm::settingKey, FormField::getValue));
    }

    /** Shows the issue or the meaning of this field only. */
    void validateField(FormField field, PaymentMethods methods, SettingTexts texts) {
        List<Issue> issues = methods.validate(toNewPaymentMethod()).stream()
                .filter(issue -> issue.field().equals(field.getPath()) && !PlainText.isBlank(field.getValue()))
                .toList();
        FormProblem.placeAll(issues, List.of(field), locale);
        if (!field.isWrong() && settings.contains(field)) {
            texts.describeValue(new CountryCode(country), type, settingKey(field), field.getValue())
                    .ifPresent(field::setNote);
        }
    }

    /** Shows new doubts and returns true; the next submission with the same doubts returns false. */
    boolean mustShowDoubts(PaymentMethods methods) {
        List<Issue> issues = methods.validate(toNewPaymentMethod());
        Set<String> doubts = issues.stream()
                .filter(issue -> !issue.isError())
                .map(issue -> issue.field() + issue.message().es())
                .collect(Collectors.toSet());
        boolean stops = !Issue.hasErrors(issues) && !shownDoubts.containsAll(doubts);
        shownDoubts = Set.copyOf(doubts);
        if (stops) {
            showIssues(issues);
        }
        return stops;
    }

    void showIssues(List<Issue> issues) {
        problems = FormProblem.placeAll(issues, getFields(), locale);
    }

    /** The fields in the order of the page. */
    public List<FormField> getFields() {
        return Stream.concat(settings.stream(), Stream.of(label)).toList();
    }

    public List<FormProblem> getProblems() {
        return problems;
    }
}
