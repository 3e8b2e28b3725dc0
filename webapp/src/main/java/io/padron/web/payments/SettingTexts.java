package io.padron.web.payments;

import io.padron.identity.Countries;
import io.padron.identity.IdentityVerdict;
import io.padron.identity.MethodTypeView.SettingView;
import io.padron.kernel.CountryCode;
import io.padron.payments.PaymentMethodView;
import io.padron.payments.PaymentMethods;
import io.padron.web.Language;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The settings of payment methods for display: formatted, with their meaning. */
@RequestScoped
class SettingTexts {

    /** The label of a setting, its formatted value, and its meaning; the meaning may be empty. */
    public record SettingLine(String label, String text, String meaning) {}

    @Inject
    Countries countries;

    @Inject
    PaymentMethods methods;

    @Inject
    HttpServletRequest request;

    private Locale locale = Language.SPANISH;

    @PostConstruct
    void begin() {
        locale = Language.chosenLocale(request);
    }

    /** Returns the settings of a method in the order of its type. */
    List<SettingLine> linesOf(PaymentMethodView method) {
        return methods.findTypes(method.country()).stream()
                .filter(type -> type.code().equals(method.type()))
                .flatMap(type -> type.settings().stream())
                .filter(setting -> method.settings().containsKey(setting.key()))
                .map(setting -> toLine(method, setting))
                .toList();
    }

    private SettingLine toLine(PaymentMethodView method, SettingView setting) {
        String stored = method.settings().getOrDefault(setting.key(), "");
        String text = findVerdict(method.country(), method.type(), setting.key(), stored)
                .map(IdentityVerdict.Accepted::formatted)
                .orElse(stored);
        String meaning = describeValue(method.country(), method.type(), setting.key(), stored)
                .orElse("");
        return new SettingLine(setting.label().in(locale), text, meaning);
    }

    /** Returns the meaning of an entered value; empty when it is rejected or has none. */
    Optional<String> describeValue(CountryCode country, String type, String key, String written) {
        return findVerdict(country, type, key, written)
                .flatMap(found -> countries.describeSetting(country, type, key, found.normalForm()))
                .map(message -> message.in(locale));
    }

    private Optional<IdentityVerdict.Accepted> findVerdict(
            CountryCode country, String type, String key, String written) {
        return Optional.of(countries.checkSetting(country, type, key, written))
                .filter(IdentityVerdict.Accepted.class::isInstance)
                .map(IdentityVerdict.Accepted.class::cast);
    }
}
