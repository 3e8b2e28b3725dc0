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

/** Settings as people read them: written as on paper, with what they say. */
@RequestScoped
class SettingTexts {

    /** A setting's name, its value as on paper, and what it says; empty when nothing. */
    public record Line(String label, String text, String meaning) {}

    @Inject
    Countries countries;

    @Inject
    PaymentMethods methods;

    @Inject
    HttpServletRequest request;

    private Locale locale = Language.SPANISH;

    @PostConstruct
    void begin() {
        locale = Language.chosen(request);
    }

    /** What a method is set to, in the order in which its type asks for it. */
    List<Line> of(PaymentMethodView method) {
        return methods.types(method.country()).stream()
                .filter(type -> type.code().equals(method.type()))
                .flatMap(type -> type.settings().stream())
                .filter(setting -> method.settings().containsKey(setting.key()))
                .map(setting -> line(method, setting))
                .toList();
    }

    private Line line(PaymentMethodView method, SettingView setting) {
        String stored = method.settings().getOrDefault(setting.key(), "");
        String text = accepted(method.country(), method.type(), setting.key(), stored)
                .map(IdentityVerdict.Accepted::formatted)
                .orElse(stored);
        String meaning =
                meaning(method.country(), method.type(), setting.key(), stored).orElse("");
        return new Line(setting.label().in(locale), text, meaning);
    }

    /** What a value that somebody wrote says; empty when it is refused or says nothing. */
    Optional<String> meaning(CountryCode country, String type, String key, String written) {
        return accepted(country, type, key, written)
                .flatMap(found -> countries.settingMeaning(country, type, key, found.normalForm()))
                .map(message -> message.in(locale));
    }

    private Optional<IdentityVerdict.Accepted> accepted(CountryCode country, String type, String key, String written) {
        return Optional.of(countries.checkSetting(country, type, key, written))
                .filter(IdentityVerdict.Accepted.class::isInstance)
                .map(IdentityVerdict.Accepted.class::cast);
    }
}
