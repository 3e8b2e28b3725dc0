package io.padron.web.payments;

import io.padron.identity.MethodTypeView;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Issue;
import io.padron.kernel.PlainText;
import io.padron.payments.NewPaymentMethod;
import io.padron.payments.PaymentMethods;
import io.padron.web.FormField;
import io.padron.web.FormProblem;
import io.padron.web.Words;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of one payment method: the settings that its type asks for, and its name. */
public class MethodForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SETTING = "settings.";

    /** A field that somebody else changed meanwhile: as it is stored now, and as it would become. */
    public record Difference(String label, String before, String after) implements Serializable {}

    private final String country;
    private final String type;
    private final FormField label;
    private final List<FormField> settings;
    private final Locale locale;

    private List<String> opened = List.of();
    private Set<String> shownDoubts = Set.of();
    private List<FormProblem> problems = List.of();

    MethodForm(CountryCode country, MethodTypeView type, Locale locale) {
        this.country = country.value();
        this.type = type.code();
        this.locale = locale;
        label = new FormField("label", Words.get("method-label").in(locale), false)
                .hinted(Words.get("method-label-hint").in(locale));
        label.setValue(type.label().in(locale));
        settings = type.settings().stream()
                .map(setting -> new FormField(
                                SETTING + setting.key(), setting.label().in(locale), !setting.required())
                        .hinted(Words.get("example", setting.example()).in(locale)))
                .toList();
    }

    /** Puts what there is into the fields. */
    void fill(String name, Map<String, String> values) {
        label.setValue(name);
        settings.forEach(field -> field.setValue(values.getOrDefault(key(field), "")));
        opened = texts();
    }

    /** Puts what somebody else has stored below what was written here; what differs now, in the order of the page. */
    List<Difference> overtaken(String name, Map<String, String> values) {
        List<String> before = opened;
        List<String> written = texts();
        fill(name, values);
        show(List.of());
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

    private List<String> texts() {
        return getFields().stream().map(FormField::getValue).toList();
    }

    static String key(FormField setting) {
        return setting.getPath().substring(SETTING.length());
    }

    NewPaymentMethod written() {
        return new NewPaymentMethod(type, new CountryCode(country), label.getValue(), values());
    }

    Map<String, String> values() {
        return settings.stream().collect(Collectors.toMap(MethodForm::key, FormField::getValue));
    }

    /** Tells a field alone what is wrong with it or what it says, while the others are still being written. */
    void check(FormField field, PaymentMethods methods, SettingTexts texts) {
        List<Issue> issues = methods.review(written()).stream()
                .filter(issue -> issue.field().equals(field.getPath()) && !PlainText.isBlank(field.getValue()))
                .toList();
        FormProblem.place(issues, List.of(field), locale);
        if (!field.isWrong() && settings.contains(field)) {
            texts.meaning(new CountryCode(country), type, key(field), field.getValue())
                    .ifPresent(field::remark);
        }
    }

    /** Shows doubts that a person has not seen yet; with true they stop the form once, and the next press stores it. */
    boolean stopsForDoubts(PaymentMethods methods) {
        List<Issue> issues = methods.review(written());
        Set<String> doubts = issues.stream()
                .filter(issue -> !issue.refuses())
                .map(issue -> issue.field() + issue.message().es())
                .collect(Collectors.toSet());
        boolean stops = !Issue.anyRefuses(issues) && !shownDoubts.containsAll(doubts);
        shownDoubts = Set.copyOf(doubts);
        if (stops) {
            show(issues);
        }
        return stops;
    }

    void show(List<Issue> issues) {
        problems = FormProblem.place(issues, getFields(), locale);
    }

    /** In the order of the page. */
    public List<FormField> getFields() {
        return Stream.concat(settings.stream(), Stream.of(label)).toList();
    }

    public List<FormProblem> getProblems() {
        return problems;
    }
}
