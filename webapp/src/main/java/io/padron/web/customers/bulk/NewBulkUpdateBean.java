package io.padron.web.customers.bulk;

import io.padron.bulk.BulkUpdates;
import io.padron.bulk.NewBulkUpdate;
import io.padron.bulk.SubmissionResult;
import io.padron.customers.CustomerStatus;
import io.padron.customers.bulk.BulkChanges;
import io.padron.customers.bulk.BulkUpdate;
import io.padron.customers.bulk.Selection;
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

/**
 * A new bulk update of all customers that match the filter of the address. The user chooses the change, then confirms
 * it for the number of customers.
 */
@Named("newBulkUpdate")
@ViewScoped
public class NewBulkUpdateBean implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A possible change. */
    public record ChangeOption(String code, String label) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    @Inject
    BulkUpdates bulkUpdates;

    @Inject
    BulkChanges customers;

    @Inject
    PaymentMethods paymentMethods;

    @Inject
    BulkUpdateTexts texts;

    @Inject
    HttpServletRequest request;

    private LinkedHashMap<String, String> parameters = new LinkedHashMap<>();
    private List<String> filters = List.of();
    private String count = "";
    private boolean selectionEmpty;
    private List<ChangeOption> choices = List.of();
    private String choice = "";
    private String reason = "";
    private String problem = "";
    private boolean reasonMissing;
    private String question = "";

    @PostConstruct
    void begin() {
        parameters = new LinkedHashMap<>(CustomerFilter.of(request).parameters());
        BulkUpdateSentences words = texts.sentences();
        filters = words.describeSelection(selection());
        long selected = customers.countSelection(selection()).customers();
        selectionEmpty = selected == 0;
        count = words.text("action-count", selected);
        List<ChangeOption> known = new ArrayList<>();
        for (CustomerStatus status : List.of(CustomerStatus.INACTIVE, CustomerStatus.ACTIVE)) {
            known.add(new ChangeOption(status.name(), words.text("action-to-" + status)));
        }
        List<PaymentMethodView> active = paymentMethods.findActive();
        boolean oneCountry =
                active.stream().map(PaymentMethodView::country).distinct().count() <= 1;
        for (PaymentMethodView method : active) {
            String label = oneCountry ? method.label() : method.label() + " (" + method.country() + ")";
            known.add(new ChangeOption(method.id().toString(), words.text("action-to-method", label)));
        }
        choices = known;
    }

    private CustomerFilter readFilter() {
        return CustomerFilter.of(Map.copyOf(parameters));
    }

    private Selection selection() {
        return Selection.of(readFilter().query());
    }

    private Optional<BulkUpdate> readChange() {
        Optional<BulkUpdate> method = PaymentMethodId.parse(choice).map(BulkUpdate.AddPaymentMethod::new);
        return method.isPresent()
                ? method
                : choices.stream()
                        .filter(known -> known.code().equals(choice))
                        .findFirst()
                        .map(known -> new BulkUpdate.SetStatus(CustomerStatus.valueOf(known.code()), reason));
    }

    /** Shows the effect of the change for confirmation. */
    public void showQuestion() {
        question = "";
        Optional<BulkUpdate> change = readChange();
        if (change.isEmpty()) {
            showIssues(List.of(), texts.sentences().text("action-choose"));
            return;
        }
        List<Issue> issues = customers.validate(change.get());
        if (issues.isEmpty()) {
            problem = "";
            reasonMissing = false;
            question = texts.sentences()
                    .confirmQuestion(
                            change.get(),
                            selection(),
                            customers.countSelection(selection()).customers());
        } else {
            showIssues(issues, issues.get(0).message().in(texts.locale()));
        }
    }

    /** Returns to the choice and keeps the entered values. */
    public void back() {
        question = "";
    }

    /** Submits the bulk update. */
    public void start() throws IOException {
        question = "";
        Optional<BulkUpdate> change = readChange();
        if (change.isEmpty()) {
            return;
        }
        SubmissionResult outcome = bulkUpdates.submit(new NewBulkUpdate(selection(), change.get()));
        if (outcome instanceof SubmissionResult.Submitted submitted) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect("/customers/actions/run?id=" + submitted.id());
        } else {
            List<Issue> issues = ((SubmissionResult.Refused) outcome).issues();
            showIssues(issues, issues.get(0).message().in(texts.locale()));
        }
    }

    private void showIssues(List<Issue> issues, String message) {
        problem = message;
        reasonMissing = issues.stream().anyMatch(issue -> issue.field().equals("reason"));
    }

    /** The parts of the filter, as labels. */
    public List<String> getFilters() {
        return filters;
    }

    /** The number of selected customers. */
    public String getCount() {
        return count;
    }

    public boolean isSelectionEmpty() {
        return selectionEmpty;
    }

    /** The address of the list with this filter. */
    public String getList() {
        return readFilter().listAddress();
    }

    public List<ChangeOption> getChoices() {
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

    /** Why the change cannot be confirmed or submitted, or empty. */
    public String getProblem() {
        return problem;
    }

    /** The question to confirm; empty before the user has chosen a valid change. */
    public String getQuestion() {
        return question;
    }
}
