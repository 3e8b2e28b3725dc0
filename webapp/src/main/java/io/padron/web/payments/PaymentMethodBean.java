package io.padron.web.payments;

import io.padron.identity.Countries;
import io.padron.identity.MethodTypeView;
import io.padron.kernel.Issue;
import io.padron.payments.Activation;
import io.padron.payments.AssignedMethods;
import io.padron.payments.MethodChange;
import io.padron.payments.PaymentMethodId;
import io.padron.payments.PaymentMethodView;
import io.padron.payments.PaymentMethods;
import io.padron.web.FormField;
import io.padron.web.Language;
import io.padron.web.Times;
import io.padron.web.Words;
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

/** One payment method: its settings, who has it, and putting it aside or back. */
@Named("paymentMethod")
@ViewScoped
public class PaymentMethodBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Set<String> TOLD = Set.of("changed", "deactivated", "reactivated");

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
    private String id = "";
    private String name = "";
    private String about = "";
    private String told = "";
    private boolean active;
    private boolean last;
    private long customers;
    private long version;
    private List<MethodForm.Difference> differences = List.of();
    private @Nullable MethodForm form;

    @PostConstruct
    void begin() {
        locale = Language.chosen(request);
        String wanted = Objects.requireNonNullElse(request.getParameter("told"), "");
        told = TOLD.contains(wanted) ? Words.get("method-" + wanted).in(locale) : "";
        PaymentMethodId.parse(Objects.requireNonNullElse(request.getParameter("id"), ""))
                .flatMap(paymentMethods::find)
                .ifPresent(this::show);
    }

    private void show(PaymentMethodView method) {
        tellFacts(method);
        paymentMethods.types(method.country()).stream()
                .filter(type -> type.code().equals(method.type()))
                .findFirst()
                .ifPresent(type -> fill(method, type));
    }

    private void tellFacts(PaymentMethodView method) {
        id = method.id().toString();
        version = method.version();
        name = method.label();
        active = method.active();
        last = active && paymentMethods.active().size() == 1;
        customers = assigned.counts().getOrDefault(method.id(), 0L);
        String country = countries.nameOf(method.country()).in(locale);
        about = Words.get("method-about", method.typeLabel(), country, Times.date(method.createdAt(), locale))
                .in(locale);
    }

    private void fill(PaymentMethodView method, MethodTypeView type) {
        MethodForm fields = new MethodForm(method.country(), type, locale);
        fields.fill(method.label(), method.settings());
        fields.getFields().forEach(field -> fields.check(field, paymentMethods, texts));
        form = fields;
    }

    /** Judges one field as soon as it is written. */
    public void check(FormField field) {
        form().check(field, paymentMethods, texts);
    }

    /** Stores the change; one that somebody else has overtaken is shown beside theirs, and the next press stores it. */
    public void save() throws IOException {
        differences = List.of();
        if (form().stopsForDoubts(paymentMethods)) {
            return;
        }
        MethodChange change = new MethodChange(version, form().written().label(), form().values());
        tell(paymentMethods.change(number(), change), "changed");
    }

    public void deactivate() throws IOException {
        paymentMethods.deactivate(number());
        go("deactivated");
    }

    public void reactivate() throws IOException {
        tell(paymentMethods.reactivate(number()), "reactivated");
    }

    private void tell(Activation outcome, String done) throws IOException {
        if (outcome instanceof Activation.Refused refused) {
            List<Issue> issues = refused.issues();
            form().show(issues);
        } else if (outcome instanceof Activation.VersionConflict overtaken) {
            merge(overtaken.current());
        } else {
            go(done);
        }
    }

    private void merge(PaymentMethodView current) throws IOException {
        tellFacts(current);
        differences = form().overtaken(current.label(), current.settings());
        if (differences.isEmpty()) {
            go("changed");
        }
    }

    private void go(String done) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect("/payments/method?id=" + id + "&told=" + done);
    }

    private PaymentMethodId number() {
        return PaymentMethodId.parse(id).orElseThrow();
    }

    private MethodForm form() {
        return Optional.ofNullable(form).orElseThrow();
    }

    public boolean isFound() {
        return !id.isEmpty();
    }

    /** Absent when the pack that brought the type is gone: there is nothing by which to judge the settings. */
    public @Nullable MethodForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    /** What would change of that which somebody else has stored meanwhile; empty when nobody has. */
    public List<MethodForm.Difference> getDifferences() {
        return differences;
    }

    public String getName() {
        return name;
    }

    public String getAbout() {
        return about;
    }

    public String getTold() {
        return told;
    }

    public boolean isActive() {
        return active;
    }

    /** Whether no other one is active. */
    public boolean isLast() {
        return last;
    }

    public boolean isUsed() {
        return customers > 0;
    }

    public String getCustomers() {
        return Words.get("method-customers", customers).in(locale);
    }

    public String getDeactivation() {
        return Words.get("method-deactivate-text", customers).in(locale);
    }
}
