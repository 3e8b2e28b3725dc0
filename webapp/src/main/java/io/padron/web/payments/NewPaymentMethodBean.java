package io.padron.web.payments;

import io.padron.identity.Countries;
import io.padron.identity.CountryView;
import io.padron.identity.MethodTypeView;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;
import io.padron.payments.Activation;
import io.padron.payments.PaymentMethodView;
import io.padron.payments.PaymentMethods;
import io.padron.web.FormField;
import io.padron.web.Language;
import io.padron.web.Words;
import io.padron.web.access.ReturnPath;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Activates a payment method: first which type of which country, then the settings that it asks for. */
@Named("newPaymentMethod")
@ViewScoped
public class NewPaymentMethodBean implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A country and what may be activated there. */
    public record Option(String country, String name, List<Type> types) implements Serializable {}

    /** A type that may be activated: what it asks for, and which methods of it are active already. */
    public record Type(String code, String label, String about, String active) implements Serializable {}

    @Inject
    PaymentMethods paymentMethods;

    @Inject
    Countries countries;

    @Inject
    SettingTexts texts;

    @Inject
    HttpServletRequest request;

    private Locale locale = Language.SPANISH;
    private List<Option> options = List.of();
    private String title = "";
    private String then = "";
    private @Nullable MethodForm form;

    @PostConstruct
    void begin() {
        locale = Language.chosen(request);
        then = Objects.requireNonNullElse(request.getParameter("then"), "");
        List<PaymentMethodView> active = paymentMethods.active();
        Optional<CountryView> wanted = CountryCode.parse(
                        Objects.requireNonNullElse(request.getParameter("country"), ""))
                .flatMap(countries::find);
        options = wanted.map(List::of).orElseGet(countries::all).stream()
                .map(found -> option(found, active))
                .toList();
        wanted.ifPresent(found -> chosenType(found).ifPresent(chosen -> ask(found, chosen)));
    }

    private Option option(CountryView found, List<PaymentMethodView> active) {
        return new Option(
                found.code().value(),
                found.name().in(locale),
                paymentMethods.types(found.code()).stream()
                        .map(one -> type(found.code(), one, active))
                        .toList());
    }

    private Type type(CountryCode country, MethodTypeView type, List<PaymentMethodView> active) {
        String asked = type.settings().stream()
                .map(setting -> setting.label().in(locale))
                .collect(Collectors.joining(", "));
        Message about = Words.get(type.customerReference() ? "method-with-reference" : "method-without-reference");
        String already = active.stream()
                .filter(one -> one.country().equals(country) && one.type().equals(type.code()))
                .map(PaymentMethodView::label)
                .collect(Collectors.joining(", "));
        return new Type(
                type.code(),
                type.label().in(locale),
                (asked.isEmpty() ? "" : Words.get("method-asks", asked).in(locale) + " ") + about.in(locale),
                already.isEmpty() ? "" : Words.get("method-already", already).in(locale));
    }

    private Optional<MethodTypeView> chosenType(CountryView found) {
        String wanted = request.getParameter("type");
        return paymentMethods.types(found.code()).stream()
                .filter(one -> one.code().equals(wanted))
                .findFirst();
    }

    private void ask(CountryView found, MethodTypeView chosen) {
        title = chosen.label().in(locale) + ", " + found.name().in(locale);
        form = new MethodForm(found.code(), chosen, locale);
    }

    /** Judges one field as soon as it is written. */
    public void check(FormField field) {
        form().check(field, paymentMethods, texts);
    }

    /**
     * Activates it and goes to the list, or back to the page that lacked a method; doubts are shown once, and the next press
     * activates all the same.
     */
    public void activate() throws IOException {
        if (form().stopsForDoubts(paymentMethods)) {
            return;
        }
        Activation outcome = paymentMethods.activate(form().written());
        if (outcome instanceof Activation.Refused refused) {
            form().show(refused.issues());
        } else {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect(then.isEmpty() ? "/payments/list?told=activated" : ReturnPath.safe(then));
        }
    }

    private MethodForm form() {
        return Optional.ofNullable(form).orElseThrow();
    }

    public List<Option> getOptions() {
        return options;
    }

    /** The page to go to afterwards, as a further parameter of an address; empty when it is the list. */
    public String getThenParameter() {
        return then.isEmpty() ? "" : "&then=" + URLEncoder.encode(then, StandardCharsets.UTF_8);
    }

    public boolean isChosen() {
        return form != null;
    }

    public @Nullable MethodForm getForm() {
        return form;
    }

    public String getTitle() {
        return title;
    }
}
