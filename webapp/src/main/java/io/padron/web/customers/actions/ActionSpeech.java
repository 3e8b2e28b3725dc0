package io.padron.web.customers.actions;

import io.padron.identity.Countries;
import io.padron.payments.PaymentMethods;
import io.padron.web.Language;
import io.padron.web.customers.ListWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How this request speaks of actions: the payment methods are asked for once. */
@RequestScoped
public class ActionSpeech {

    @Inject
    Countries countries;

    @Inject
    PaymentMethods paymentMethods;

    @Inject
    HttpServletRequest request;

    private @Nullable ActionWords words;

    ActionWords words() {
        if (words == null) {
            Locale locale = Language.chosen(request);
            words = new ActionWords(new ListWords(countries, paymentMethods.all(), locale), locale);
        }
        return words;
    }

    Locale locale() {
        return Language.chosen(request);
    }
}
