package io.padron.web.customers.actions;

import io.padron.actions.Actions;
import io.padron.actions.NewAction;
import io.padron.actions.Submission;
import io.padron.customers.CustomerStatus;
import io.padron.customers.mass.Audience;
import io.padron.customers.mass.MassChange;
import io.padron.customers.mass.MassChanges;
import io.padron.kernel.Issue;
import io.padron.payments.PaymentMethodId;
import io.padron.payments.PaymentMethodView;
import io.padron.payments.PaymentMethods;
import io.padron.web.customers.CustomerFilter;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What shall become of all who fit the filter of the address: chosen, then confirmed with their number. */
@Named("newAction")
@ViewScoped
public class NewActionBean implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Something that may be done. */
    public record Choice(String code, String label) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    @Inject
    Actions actions;

    @Inject
    MassChanges customers;

    @Inject
    PaymentMethods paymentMethods;

    @Inject
    ActionSpeech speech;

    @Inject
    HttpServletRequest request;

    private LinkedHashMap<String, String> parameters = new LinkedHashMap<>();
    private List<String> filters = List.of();
    private String count = "";
    private boolean nobody;
    private List<Choice> choices = List.of();
    private String choice = "";
    private String reason = "";
    private String problem = "";
    private boolean reasonMissing;
    private String question = "";

    @PostConstruct
    void begin() {
        parameters = new LinkedHashMap<>(CustomerFilter.of(request).parameters());
        ActionWords words = speech.words();
        filters = words.audience(audience());
        long meant = customers.reach(audience()).customers();
        nobody = meant == 0;
        count = words.word("action-count", meant);
        List<Choice> known = new ArrayList<>();
        for (CustomerStatus status : List.of(CustomerStatus.INACTIVE, CustomerStatus.ACTIVE)) {
            known.add(new Choice(status.name(), words.word("action-to-" + status)));
        }
        List<PaymentMethodView> active = paymentMethods.active();
        boolean oneCountry =
                active.stream().map(PaymentMethodView::country).distinct().count() <= 1;
        for (PaymentMethodView method : active) {
            String label = oneCountry ? method.label() : method.label() + " (" + method.country() + ")";
            known.add(new Choice(method.id().toString(), words.word("action-to-method", label)));
        }
        choices = known;
    }

    private CustomerFilter filter() {
        return CustomerFilter.of(Map.copyOf(parameters));
    }

    private Audience audience() {
        return Audience.of(filter().query());
    }

    private Optional<MassChange> change() {
        Optional<MassChange> method = PaymentMethodId.parse(choice).map(MassChange.AddMethod::new);
        return method.isPresent()
                ? method
                : choices.stream()
                        .filter(known -> known.code().equals(choice))
                        .findFirst()
                        .map(known -> new MassChange.SetStatus(CustomerStatus.valueOf(known.code()), reason));
    }

    /** Says what would happen, before anything does. */
    public void ask() {
        question = "";
        Optional<MassChange> change = change();
        if (change.isEmpty()) {
            refuse(List.of(), speech.words().word("action-choose"));
            return;
        }
        List<Issue> issues = customers.review(change.get());
        if (issues.isEmpty()) {
            problem = "";
            reasonMissing = false;
            question = speech.words()
                    .question(
                            change.get(),
                            audience(),
                            customers.reach(audience()).customers());
        } else {
            refuse(issues, issues.get(0).message().in(speech.locale()));
        }
    }

    /** Back to the choice, with everything as it was entered. */
    public void back() {
        question = "";
    }

    /** Submits it. */
    public void start() throws IOException {
        question = "";
        Optional<MassChange> change = change();
        if (change.isEmpty()) {
            return;
        }
        Submission outcome = actions.submit(new NewAction(audience(), change.get()));
        if (outcome instanceof Submission.Submitted submitted) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect("/customers/actions/run?id=" + submitted.id());
        } else {
            List<Issue> issues = ((Submission.Refused) outcome).issues();
            refuse(issues, issues.get(0).message().in(speech.locale()));
        }
    }

    private void refuse(List<Issue> issues, String told) {
        problem = told;
        reasonMissing = issues.stream().anyMatch(issue -> issue.field().equals("reason"));
    }

    /** The filter in words. */
    public List<String> getFilters() {
        return filters;
    }

    /** How many are meant. */
    public String getCount() {
        return count;
    }

    public boolean isNobody() {
        return nobody;
    }

    /** The list with this filter. */
    public String getList() {
        return filter().listed();
    }

    public List<Choice> getChoices() {
        return choices;
    }

    public String getChoice() {
        return choice;
    }

    public void setChoice(@Nullable String chosen) {
        choice = Objects.requireNonNullElse(chosen, "");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String written) {
        reason = Objects.requireNonNullElse(written, "");
    }

    public boolean isReasonMissing() {
        return reasonMissing;
    }

    /** Why nothing happens yet, or empty. */
    public String getProblem() {
        return problem;
    }

    /** What is to be confirmed; empty while nothing is. */
    public String getQuestion() {
        return question;
    }
}
