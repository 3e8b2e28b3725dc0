package io.padron.web.payments;

import io.padron.identity.Countries;
import io.padron.identity.MethodTypeView;
import io.padron.kernel.Issue;
import io.padron.payments.ActivationResult;
import io.padron.payments.PaymentMethodAssignments;
import io.padron.payments.PaymentMethodChange;
import io.padron.payments.PaymentMethodId;
import io.padron.payments.PaymentMethodView;
import io.padron.payments.PaymentMethods;
import io.padron.web.DisplayTimes;
import io.padron.web.FormField;
import io.padron.web.Language;
import io.padron.web.UiMessages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The page of one payment method: its settings, its customers, and its activation. */
@Named("paymentMethod")
@ViewScoped
public class PaymentMethodBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Set<String> NOTICES = Set.of("changed", "deactivated", "reactivated");

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
    private String id = "";
    private String name = "";
    private String about = "";
    private String notice = "";
    private boolean active;
    private boolean last;
    private long customers;
    private long version;
    private List<PaymentMethodForm.Difference> differences = List.of();
    private @Nullable PaymentMethodForm form;

    @PostConstruct
    void begin() {
        locale = Language.chosenLocale(request);
        String wanted = Objects.requireNonNullElse(request.getParameter("done"), "");
        notice = NOTICES.contains(wanted) ? UiMessages.get("method-" + wanted).in(locale) : "";
        PaymentMethodId.parse(Objects.requireNonNullElse(request.getParameter("id"), ""))
                .flatMap(paymentMethods::findById)
                .ifPresent(this::showMethod);
    }

    private void showMethod(PaymentMethodView method) {
        showFacts(method);
        paymentMethods.findTypes(method.country()).stream()
                .filter(type -> type.code().equals(method.type()))
                .findFirst()
                .ifPresent(type -> fillForm(method, type));
    }

    private void showFacts(PaymentMethodView method) {
        id = method.id().toString();
        version = method.version();
        name = method.label();
        active = method.active();
        last = active && paymentMethods.findActive().size() == 1;
        customers = assigned.countCustomersByMethod().getOrDefault(method.id(), 0L);
        String country = countries.nameOf(method.country()).in(locale);
        about = UiMessages.get(
                        "method-about",
                        method.typeLabel(),
                        country,
                        DisplayTimes.formatDate(method.createdAt(), locale))
                .in(locale);
    }

    private void fillForm(PaymentMethodView method, MethodTypeView type) {
        PaymentMethodForm fields = new PaymentMethodForm(method.country(), type, locale);
        fields.fill(method.label(), method.settings());
        fields.getFields().forEach(field -> fields.validateField(field, paymentMethods, texts));
        form = fields;
    }

    /** Validates a field when it loses the focus. */
    public void validateField(FormField field) {
        requireForm().validateField(field, paymentMethods, texts);
    }

    /** Saves the change. After a concurrent change both versions are shown, and the next submission saves. */
    public void save() throws IOException {
        differences = List.of();
        if (requireForm().mustShowDoubts(paymentMethods)) {
            return;
        }
        PaymentMethodChange change = new PaymentMethodChange(
                version,
                requireForm().toNewPaymentMethod().label(),
                requireForm().values());
        showResult(paymentMethods.change(methodId(), change), "changed");
    }

    public void deactivate() throws IOException {
        paymentMethods.deactivate(methodId());
        redirect("deactivated");
    }

    public void reactivate() throws IOException {
        showResult(paymentMethods.reactivate(methodId()), "reactivated");
    }

    private void showResult(ActivationResult outcome, String done) throws IOException {
        if (outcome instanceof ActivationResult.Refused refused) {
            List<Issue> issues = refused.issues();
            requireForm().showIssues(issues);
        } else if (outcome instanceof ActivationResult.VersionConflict overtaken) {
            mergeConcurrentChange(overtaken.current());
        } else {
            redirect(done);
        }
    }

    private void mergeConcurrentChange(PaymentMethodView current) throws IOException {
        showFacts(current);
        differences = requireForm().mergeConcurrentChange(current.label(), current.settings());
        if (differences.isEmpty()) {
            redirect("changed");
        }
    }

    private void redirect(String done) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect("/payments/method?id=" + id + "&done=" + done);
    }

    private PaymentMethodId methodId() {
        return PaymentMethodId.parse(id).orElseThrow();
    }

    private PaymentMethodForm requireForm() {
        return Optional.ofNullable(form).orElseThrow();
    }

    public boolean isFound() {
        return !id.isEmpty();
    }

    /** Null when the pack of the type is missing, so that its settings cannot be validated. */
    public @Nullable PaymentMethodForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    /** The differences to a concurrent change; empty when there is none. */
    public List<PaymentMethodForm.Difference> getDifferences() {
        return differences;
    }

    public String getName() {
        return name;
    }

    public String getAbout() {
        return about;
    }

    public String getNotice() {
        return notice;
    }

    public boolean isActive() {
        return active;
    }

    /** Whether no other method is active. */
    public boolean isLastActive() {
        return last;
    }

    public boolean isUsed() {
        return customers > 0;
    }

    public String getCustomers() {
        return UiMessages.get("method-customers", customers).in(locale);
    }

    public String getDeactivation() {
        return UiMessages.get("method-deactivate-text", customers).in(locale);
    }
}
