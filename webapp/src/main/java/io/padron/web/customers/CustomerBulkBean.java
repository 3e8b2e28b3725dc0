package io.padron.web.customers;

import io.padron.customers.CustomerStatus;
import io.padron.customers.changes.BulkResult;
import io.padron.customers.changes.CustomerChanges;
import io.padron.kernel.CustomerId;
import io.padron.kernel.PlainText;
import io.padron.payments.PaymentMethodId;
import io.padron.payments.PaymentMethodView;
import io.padron.payments.PaymentMethods;
import io.padron.web.Language;
import io.padron.web.Words;
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

/** What is done with the customers that are ticked in the list. */
@Named("customerBulk")
@RequestScoped
public class CustomerBulkBean {

    /** One who could not be changed; the name is empty when nobody is there. */
    public record NotChanged(String id, String name, String why) {}

    /** A payment method that may be assigned. */
    public record Choice(String id, String label) {}

    @Inject
    CustomerChanges changes;

    @Inject
    PaymentMethods paymentMethods;

    @Inject
    HttpServletRequest request;

    private List<Choice> methods = List.of();
    private String method = "";
    private String reason = "";
    private String problem = "";
    private boolean reasonMissing;
    private String result = "";
    private List<NotChanged> left = List.of();

    @PostConstruct
    void load() {
        List<PaymentMethodView> active = paymentMethods.active();
        boolean oneCountry =
                active.stream().map(PaymentMethodView::country).distinct().count() <= 1;
        methods = active.stream()
                .map(known -> new Choice(
                        known.id().toString(),
                        oneCountry ? known.label() : known.label() + " (" + known.country() + ")"))
                .toList();
        Map<String, String> address = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> address.put(name, values[0]));
        BulkResultText.read(address, CustomerChanges.MOST_AT_ONCE).ifPresent(this::show);
    }

    private void show(BulkResult told) {
        Locale locale = Language.chosen(request);
        result = BulkResultText.of(told, locale);
        Map<CustomerId, String> names =
                changes.names(told.left().stream().map(BulkResult.Left::id).toList());
        left = told.left().stream()
                .map(one -> new NotChanged(
                        one.id().toString(),
                        names.getOrDefault(one.id(), ""),
                        Words.get("bulk-left-" + one.why()).in(locale)))
                .toList();
    }

    public void deactivate() throws IOException {
        status(CustomerStatus.INACTIVE);
    }

    public void reactivate() throws IOException {
        status(CustomerStatus.ACTIVE);
    }

    private void status(CustomerStatus status) throws IOException {
        if (PlainText.isBlank(reason)) {
            problem = word("bulk-reason-missing");
            reasonMissing = true;
        } else {
            tell(picked(), ids -> changes.statusOfAll(ids, status, reason));
        }
    }

    /** Adds the method chosen to each. */
    public void assign() throws IOException {
        Optional<PaymentMethodId> chosen = PaymentMethodId.parse(method);
        if (chosen.isPresent()) {
            tell(picked(), ids -> changes.addMethodToAll(ids, chosen.get()));
        }
    }

    private List<CustomerId> picked() {
        return Stream.of(Objects.requireNonNullElse(request.getParameterValues("pick"), new String[0]))
                .flatMap(text -> CustomerId.parse(text).stream())
                .distinct()
                .limit(CustomerChanges.MOST_AT_ONCE)
                .toList();
    }

    /** Does something with many. */
    private interface Work {
        BulkResult on(List<CustomerId> ids);
    }

    private void tell(List<CustomerId> ids, Work work) throws IOException {
        if (ids.isEmpty()) {
            problem = word("bulk-nobody");
            return;
        }
        Map<String, String> said = new HashMap<>(BulkResultText.parameters(work.on(ids)));
        CustomerFilter filter = CustomerFilter.of(request);
        FacesContext.getCurrentInstance().getExternalContext().redirect(filter.here(said));
    }

    private String word(String key) {
        return Words.get(key).in(Language.chosen(request));
    }

    public List<Choice> getMethods() {
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

    /** The numbers of those ticked when nothing was done, so that they are ticked again. */
    public String getTicked() {
        return problem.isEmpty()
                ? ""
                : picked().stream().map(CustomerId::toString).collect(Collectors.joining(" "));
    }

    public boolean isReasonMissing() {
        return reasonMissing;
    }

    /** What became of the customers that were changed just now, or empty. */
    public String getResult() {
        return result;
    }

    /** Those who could not be changed just now. */
    public List<NotChanged> getLeft() {
        return left;
    }

    /** Why nothing was done, or empty. */
    public String getProblem() {
        return problem;
    }
}
