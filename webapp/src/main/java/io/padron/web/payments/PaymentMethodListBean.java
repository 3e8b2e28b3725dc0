package io.padron.web.payments;

import io.padron.identity.Countries;
import io.padron.payments.PaymentMethodView;
import io.padron.payments.PaymentMethods;
import io.padron.web.Language;
import io.padron.web.Times;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The active payment methods. */
@Named("paymentMethodList")
@RequestScoped
public class PaymentMethodListBean {

    /** One method in the reader's words. */
    public record Row(String id, String label, String type, String country, String settings, String created) {}

    @Inject
    PaymentMethods paymentMethods;

    @Inject
    Countries countries;

    @Inject
    HttpServletRequest request;

    private Locale locale = Language.SPANISH;
    private List<Row> rows = List.of();
    private boolean activated;

    @PostConstruct
    void load() {
        locale = Language.chosen(request);
        activated = request.getParameter("activated") != null;
        rows = paymentMethods.active().stream().map(this::row).toList();
    }

    private Row row(PaymentMethodView method) {
        return new Row(
                method.id().toString(),
                method.label(),
                method.typeLabel().in(locale),
                countries.nameOf(method.country()).in(locale),
                method.settings().values().stream().sorted().collect(Collectors.joining(", ")),
                Times.date(method.createdAt(), locale));
    }

    public List<Row> getRows() {
        return rows;
    }

    public boolean isNone() {
        return rows.isEmpty();
    }

    /** Whether one was activated a moment ago. */
    public boolean isActivated() {
        return activated;
    }
}
