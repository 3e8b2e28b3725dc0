package io.padron.web.customers;

import io.padron.customers.CustomerStatus;
import io.padron.customers.changes.BulkResult;
import io.padron.customers.changes.CustomerChanges;
import io.padron.kernel.CustomerId;
import io.padron.kernel.text.PlainText;
import io.padron.payments.PaymentMethodId;
import io.padron.payments.PaymentMethodView;
import io.padron.payments.PaymentMethods;
import io.padron.web.Language;
import io.padron.web.UiMessages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes the customers that are selected in the list. */
@Named("customerBulk")
@RequestScoped
public class CustomerBulkBean {

    /** A customer that could not be changed; the name is empty when the customer no longer exists. */
    public record SkippedRow(String id, String name, String reason) {}

    /** A payment method that may be assigned. */
    public record AssignableMethod(String id, String label) {}

    @Inject
    CustomerChanges changes;

    @Inject
    PaymentMethods paymentMethods;

    @Inject
    HttpServletRequest request;

    private List<AssignableMethod> methods = List.of();
    private String method = "";
    private String reason = "";
    private String problem = "";
    private boolean reasonMissing;
    private String result = "";
    private List<SkippedRow> skipped = List.of();

    @PostConstruct
    void load() {
        List<PaymentMethodView> active = paymentMethods.findActive();
        boolean oneCountry =
                active.stream().map(PaymentMethodView::country).distinct().count() <= 1;
        methods = active.stream()
                .map(known -> new AssignableMethod(
                        known.id().toString(),
                        oneCountry ? known.label() : known.label() + " (" + known.country() + ")"))
                .toList();
        Map<String, String> address = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> address.put(name, values[0]));
        BulkResultText.fromParameters(address, CustomerChanges.MAX_AT_ONCE).ifPresent(this::showResult);
    }

    private void showResult(BulkResult bulkResult) {
        Locale locale = Language.chosenLocale(request);
        result = BulkResultText.describe(bulkResult, locale);
        Map<CustomerId, String> names = changes.findDisplayNames(
                bulkResult.skipped().stream().map(BulkResult.Skipped::id).toList());
        skipped = bulkResult.skipped().stream()
                .map(one -> new SkippedRow(
                        one.id().toString(),
                        names.getOrDefault(one.id(), ""),
                        UiMessages.get("bulk-skipped-" + one.reason()).in(locale)))
                .toList();
    }

    public void deactivate() throws IOException {
        changeStatus(CustomerStatus.INACTIVE);
    }

    public void reactivate() throws IOException {
        changeStatus(CustomerStatus.ACTIVE);
    }

    private void changeStatus(CustomerStatus status) throws IOException {
        if (PlainText.isBlank(reason)) {
            problem = text("bulk-reason-missing");
            reasonMissing = true;
        } else {
            runAndRedirect(selectedIds(), ids -> changes.setStatusOfAll(ids, status, reason));
        }
    }

    /** Adds the chosen method to each selected customer. */
    public void assign() throws IOException {
        Optional<PaymentMethodId> chosen = PaymentMethodId.parse(method);
        if (chosen.isPresent()) {
            runAndRedirect(selectedIds(), ids -> changes.addPaymentMethodToAll(ids, chosen.get()));
        }
    }

    private List<CustomerId> selectedIds() {
        return Stream.of(Objects.requireNonNullElse(request.getParameterValues("pick"), new String[0]))
                .flatMap(text -> CustomerId.parse(text).stream())
                .distinct()
                .limit(CustomerChanges.MAX_AT_ONCE)
                .toList();
    }

    /** A change of several customers. */
    private interface BulkChange {
        BulkResult apply(List<CustomerId> ids);
    }

    private void runAndRedirect(List<CustomerId> ids, BulkChange bulkChange) throws IOException {
        if (ids.isEmpty()) {
            problem = text("bulk-selection-empty");
            return;
        }
        Map<String, String> resultParameters = new HashMap<>(BulkResultText.toParameters(bulkChange.apply(ids)));
        CustomerFilter filter = CustomerFilter.of(request);
        FacesContext.getCurrentInstance().getExternalContext().redirect(filter.currentAddressWith(resultParameters));
    }

    private String text(String key) {
        return UiMessages.get(key).in(Language.chosenLocale(request));
    }

    public List<AssignableMethod> getMethods() {
        return methods;
    }

    public String getMethod() {
        return method;
    }

    public void setMethod(@Nullable String chosen) {
        method = Objects.requireNonNullElse(chosen, "");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String written) {
        reason = Objects.requireNonNullElse(written, "");
    }

    /** The ids of the selected customers after a failed command, so that the page keeps them selected. */
    public String getTicked() {
        return problem.isEmpty()
                ? ""
                : selectedIds().stream().map(CustomerId::toString).collect(Collectors.joining(" "));
    }

    public boolean isReasonMissing() {
        return reasonMissing;
    }

    /** The result of the last change, or empty. */
    public String getResult() {
        return result;
    }

    /** The customers that could not be changed. */
    public List<SkippedRow> getSkipped() {
        return skipped;
    }

    /** Why nothing was changed, or empty. */
    public String getProblem() {
        return problem;
    }
}
