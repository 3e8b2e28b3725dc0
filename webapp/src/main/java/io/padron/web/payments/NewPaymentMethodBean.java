package io.padron.web.payments;

import io.padron.identity.Countries;
import io.padron.identity.CountryView;
import io.padron.identity.MethodTypeView;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;
import io.padron.payments.ActivationResult;
import io.padron.payments.PaymentMethodView;
import io.padron.payments.PaymentMethods;
import io.padron.web.FormField;
import io.padron.web.Language;
import io.padron.web.UiMessages;
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

/** Activates a payment method: the user chooses country and type, then enters the settings of the type. */
@Named("newPaymentMethod")
@ViewScoped
public class NewPaymentMethodBean implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A country and the types that may be activated there. */
    public record CountryOption(String country, String name, List<TypeOption> types) implements Serializable {}

    /** A type that may be activated: its required entries, and the labels of its active methods. */
    public record TypeOption(String code, String label, String about, String active) implements Serializable {}

    @Inject
    PaymentMethods paymentMethods;

    @Inject
    Countries countries;

    @Inject
    SettingTexts texts;

    @Inject
    HttpServletRequest request;

    private Locale locale = Language.SPANISH;
    private List<CountryOption> options = List.of();
    private String title = "";
    private String then = "";
    private @Nullable PaymentMethodForm form;

    @PostConstruct
    void begin() {
        locale = Language.chosenLocale(request);
        then = Objects.requireNonNullElse(request.getParameter("then"), "");
        List<PaymentMethodView> active = paymentMethods.findActive();
        Optional<CountryView> wanted = CountryCode.parse(
                        Objects.requireNonNullElse(request.getParameter("country"), ""))
                .flatMap(countries::find);
        options = wanted.map(List::of).orElseGet(countries::all).stream()
                .map(found -> toCountryOption(found, active))
                .toList();
        wanted.ifPresent(found -> findChosenType(found).ifPresent(chosen -> openForm(found, chosen)));
    }

    private CountryOption toCountryOption(CountryView found, List<PaymentMethodView> active) {
        return new CountryOption(
                found.code().value(),
                found.name().in(locale),
                paymentMethods.findTypes(found.code()).stream()
                        .map(one -> toTypeOption(found.code(), one, active))
                        .toList());
    }

    private TypeOption toTypeOption(CountryCode country, MethodTypeView type, List<PaymentMethodView> active) {
        String asked = type.settings().stream()
                .map(setting -> setting.label().in(locale))
                .collect(Collectors.joining(", "));
        Message about = UiMessages.get(type.customerReference() ? "method-with-reference" : "method-without-reference");
        String already = active.stream()
                .filter(one -> one.country().equals(country) && one.type().equals(type.code()))
                .map(PaymentMethodView::label)
                .collect(Collectors.joining(", "));
        return new TypeOption(
                type.code(),
                type.label().in(locale),
                (asked.isEmpty() ? "" : UiMessages.get("method-asks", asked).in(locale) + " ") + about.in(locale),
                already.isEmpty()
                        ? ""
                        : UiMessages.get("method-already", already).in(locale));
    }

    private Optional<MethodTypeView> findChosenType(CountryView found) {
        String wanted = request.getParameter("type");
        return paymentMethods.findTypes(found.code()).stream()
                .filter(one -> one.code().equals(wanted))
                .findFirst();
    }

    private void openForm(CountryView found, MethodTypeView chosen) {
        title = chosen.label().in(locale) + ", " + found.name().in(locale);
        form = new PaymentMethodForm(found.code(), chosen, locale);
    }

    /** Validates a field when it loses the focus. */
    public void validateField(FormField field) {
        requireForm().validateField(field, paymentMethods, texts);
    }

    /**
     * Activates the method, and redirects to the list or to the page that required a method. New doubts are shown once,
     * and the next submission activates the method.
     */
    public void activate() throws IOException {
        if (requireForm().mustShowDoubts(paymentMethods)) {
            return;
        }
        ActivationResult outcome = paymentMethods.activate(requireForm().toNewPaymentMethod());
        if (outcome instanceof ActivationResult.Refused refused) {
            requireForm().showIssues(refused.issues());
        } else {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect(then.isEmpty() ? "/payments/list?done=activated" : ReturnPath.sanitize(then));
        }
    }

    private PaymentMethodForm requireForm() {
        return Optional.ofNullable(form).orElseThrow();
    }

    public List<CountryOption> getOptions() {
        return options;
    }

    /** The page to return to, as an additional address parameter; empty when it is the list. */
    public String getThenParameter() {
        return then.isEmpty() ? "" : "&then=" + URLEncoder.encode(then, StandardCharsets.UTF_8);
    }

    public boolean isChosen() {
        return form != null;
    }

    public @Nullable PaymentMethodForm getForm() {
        return form;
    }

    public String getTitle() {
        return title;
    }
}
