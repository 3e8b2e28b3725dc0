package io.padron.web.payments;

import io.padron.identity.Countries;
import io.padron.payments.PaymentMethodAssignments;
import io.padron.payments.PaymentMethodId;
import io.padron.payments.PaymentMethodView;
import io.padron.payments.PaymentMethods;
import io.padron.web.DisplayTimes;
import io.padron.web.Language;
import io.padron.web.UiMessages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The payment methods: active ones first, then inactive ones. */
@Named("paymentMethodList")
@RequestScoped
public class PaymentMethodListBean {

    /** One method in the user's language; {@code customers} is empty when no customer uses it. */
    public record MethodRow(
            String id,
            String label,
            String type,
            String country,
            List<SettingTexts.SettingLine> settings,
            String customers,
            String status,
            String statusWord,
            String created) {}

    @Inject
    PaymentMethods paymentMethods;

    @Inject
    PaymentMethodAssignments assigned;

    @Inject
    Countries countries;

    @Inject
    SettingTexts texts;

    @Inject
    HttpServletRequest request;

    private Locale locale = Language.SPANISH;
    private List<MethodRow> rows = List.of();
    private boolean activated;

    @PostConstruct
    void load() {
        locale = Language.chosenLocale(request);
        activated = "activated".equals(request.getParameter("done"));
        List<PaymentMethodView> all = paymentMethods.findAll();
        Map<PaymentMethodId, Long> customers = all.isEmpty() ? Map.of() : assigned.countCustomersByMethod();
        rows = all.stream()
                .sorted(Comparator.comparing(PaymentMethodView::active).reversed())
                .map(method -> toMethodRow(method, customers.getOrDefault(method.id(), 0L)))
                .toList();
    }

    private MethodRow toMethodRow(PaymentMethodView method, long customers) {
        String status = method.active() ? "ACTIVE" : "INACTIVE";
        return new MethodRow(
                method.id().toString(),
                method.label(),
                method.typeLabel().in(locale),
                countries.nameOf(method.country()).in(locale),
                texts.linesOf(method),
                customers == 0
                        ? ""
                        : UiMessages.get("method-customers", customers).in(locale),
                status,
                UiMessages.get("status-" + status).in(locale),
                DisplayTimes.formatDate(method.createdAt(), locale));
    }

    public List<MethodRow> getRows() {
        return rows;
    }

    public boolean isNone() {
        return rows.isEmpty();
    }

    /** Whether a method was activated by the previous request. */
    public boolean isActivated() {
        return activated;
    }
}
