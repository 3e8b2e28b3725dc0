package io.padron.web.payments;

import io.padron.identity.Countries;
import io.padron.payments.AssignedMethods;
import io.padron.payments.PaymentMethodId;
import io.padron.payments.PaymentMethodView;
import io.padron.payments.PaymentMethods;
import io.padron.web.Language;
import io.padron.web.Times;
import io.padron.web.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The payment methods: the active ones, then those put aside. */
@Named("paymentMethodList")
@RequestScoped
public class PaymentMethodListBean {

    /** One method in the reader's words; {@code customers} is empty when nobody has it. */
    public record Row(
            String id,
            String label,
            String type,
            String country,
            List<SettingTexts.Line> settings,
            String customers,
            String status,
            String statusWord,
            String created) {}

    @Inject
    PaymentMethods paymentMethods;

    @Inject
    AssignedMethods assigned;

    @Inject
    Countries countries;

    @Inject
    SettingTexts texts;

    @Inject
    HttpServletRequest request;

    private Locale locale = Language.SPANISH;
    private List<Row> rows = List.of();
    private boolean activated;

    @PostConstruct
    void load() {
        locale = Language.chosen(request);
        activated = "activated".equals(request.getParameter("told"));
        List<PaymentMethodView> all = paymentMethods.all();
        Map<PaymentMethodId, Long> customers = all.isEmpty() ? Map.of() : assigned.counts();
        rows = all.stream()
                .sorted(Comparator.comparing(PaymentMethodView::active).reversed())
                .map(method -> row(method, customers.getOrDefault(method.id(), 0L)))
                .toList();
    }

    private Row row(PaymentMethodView method, long customers) {
        String status = method.active() ? "ACTIVE" : "INACTIVE";
        return new Row(
                method.id().toString(),
                method.label(),
                method.typeLabel().in(locale),
                countries.nameOf(method.country()).in(locale),
                texts.of(method),
                customers == 0 ? "" : Words.get("method-customers", customers).in(locale),
                status,
                Words.get("status-" + status).in(locale),
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
