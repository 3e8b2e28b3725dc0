package io.padron.web.customers.bulk;

import io.padron.identity.Countries;
import io.padron.payments.PaymentMethods;
import io.padron.web.Language;
import io.padron.web.customers.CustomerListTexts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The sentences about bulk updates for this request; the payment methods are queried once. */
@RequestScoped
public class BulkUpdateTexts {

    @Inject
    Countries countries;

    @Inject
    PaymentMethods paymentMethods;

    @Inject
    HttpServletRequest request;

    private @Nullable BulkUpdateSentences words;

    BulkUpdateSentences sentences() {
        if (words == null) {
            Locale locale = Language.chosenLocale(request);
            words = new BulkUpdateSentences(new CustomerListTexts(countries, paymentMethods.findAll(), locale), locale);
        }
        return words;
    }

    Locale locale() {
        return Language.chosenLocale(request);
    }
}
