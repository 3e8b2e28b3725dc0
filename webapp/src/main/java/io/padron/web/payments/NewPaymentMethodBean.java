package io.padron.web.payments;

import io.padron.identity.Countries;
import io.padron.identity.CountryView;
import io.padron.identity.MethodTypeView;
import io.padron.kernel.CountryCode;
import io.padron.payments.Activation;
import io.padron.payments.NewPaymentMethod;
import io.padron.payments.PaymentMethods;
import io.padron.web.FormField;
import io.padron.web.FormProblem;
import io.padron.web.Language;
import io.padron.web.Words;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Activates a payment method: first which type of which country, then the settings that it asks for. */
@Named("newPaymentMethod")
@ViewScoped
public class NewPaymentMethodBean implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A country and what may be activated there. */
    public record Option(String country, String name, List<Type> types) implements Serializable {}

    /** A type that may be activated. */
    public record Type(String code, String label) implements Serializable {}

    @Inject
    PaymentMethods paymentMethods;

    @Inject
    Countries countries;

    @Inject
    HttpServletRequest request;

    private Locale locale = Language.SPANISH;
    private List<Option> options = List.of();
    private String country = "";
    private String type = "";
    private String title = "";
    private FormField label = new FormField("label", "", false);
    private List<FormField> settings = List.of();
    private List<FormProblem> problems = List.of();

    @PostConstruct
    void begin() {
        locale = Language.chosen(request);
        options = countries.all().stream().map(this::option).toList();
        CountryCode.parse(Objects.requireNonNullElse(request.getParameter("country"), ""))
                .flatMap(countries::find)
                .ifPresent(found -> chosenType(found).ifPresent(chosen -> ask(found, chosen)));
    }

    private Option option(CountryView found) {
        return new Option(
                found.code().value(),
                found.name().in(locale),
                paymentMethods.types(found.code()).stream()
                        .map(one -> new Type(one.code(), one.label().in(locale)))
                        .toList());
    }

    private Optional<MethodTypeView> chosenType(CountryView found) {
        String wanted = request.getParameter("type");
        return paymentMethods.types(found.code()).stream()
                .filter(one -> one.code().equals(wanted))
                .findFirst();
    }

    private void ask(CountryView found, MethodTypeView chosen) {
        country = found.code().value();
        type = chosen.code();
        title = chosen.label().in(locale) + ", " + found.name().in(locale);
        label = new FormField("label", Words.get("method-label").in(locale), false)
                .hinted(Words.get("method-label-hint").in(locale));
        label.setValue(chosen.label().in(locale));
        settings = chosen.settings().stream()
                .map(setting -> new FormField(
                                "settings." + setting.key(), setting.label().in(locale), !setting.required())
                        .hinted(Words.get("example", setting.example()).in(locale)))
                .toList();
    }

    /** Activates it and goes to the list. */
    public void activate() throws IOException {
        NewPaymentMethod method = new NewPaymentMethod(
                type,
                new CountryCode(country),
                label.getValue(),
                settings.stream()
                        .collect(Collectors.toMap(
                                field -> field.getPath().substring("settings.".length()), FormField::getValue)));
        Activation outcome = paymentMethods.activate(method);
        if (outcome instanceof Activation.Refused refused) {
            problems = FormProblem.place(refused.issues(), getFields(), locale);
        } else {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/payments/list?activated=1");
        }
    }

    /** In the order of the page. */
    public List<FormField> getFields() {
        return Stream.concat(settings.stream(), Stream.of(label)).toList();
    }

    public List<Option> getOptions() {
        return options;
    }

    public boolean isChosen() {
        return !type.isEmpty();
    }

    public String getTitle() {
        return title;
    }

    public List<FormProblem> getProblems() {
        return problems;
    }
}
