package io.padron.bulk.store;

import io.padron.access.CurrentUser;
import io.padron.access.Guarded;
import io.padron.bulk.BulkUpdateCommandResult;
import io.padron.bulk.BulkUpdateId;
import io.padron.bulk.BulkUpdateView;
import io.padron.bulk.BulkUpdates;
import io.padron.bulk.NewBulkUpdate;
import io.padron.bulk.SkippedCustomer;
import io.padron.bulk.SubmissionResult;
import io.padron.bulk.ledger.BulkUpdateWakeUp;
import io.padron.customers.bulk.BulkChanges;
import io.padron.customers.bulk.BulkUpdate;
import io.padron.customers.bulk.Selection;
import io.padron.customers.bulk.SelectionSize;
import io.padron.kernel.Issue;
import io.padron.kernel.Messages;
import io.padron.kernel.Page;
import io.padron.kernel.PageRequest;
import io.padron.kernel.text.PlainText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Starts no transaction itself: the woken worker must find the bulk update committed. */
@ApplicationScoped
@Guarded
class StoredBulkUpdates implements BulkUpdates {

    private static final Messages MESSAGES = Messages.forClass(StoredBulkUpdates.class);

    @Inject
    BulkUpdateStore runs;

    @Inject
    BulkChanges customers;

    @Inject
    BulkUpdateWakeUp workers;

    @Override
    public SubmissionResult submit(NewBulkUpdate wanted) {
        List<Issue> issues = customers.validate(wanted.change());
        if (!issues.isEmpty()) {
            return new SubmissionResult.Refused(issues);
        }
        NewBulkUpdate bulkUpdate = normalize(wanted);
        if (bulkUpdate.selection().q().length() > MAX_SEARCH_LENGTH) {
            return createRefusal("search-too-long", MAX_SEARCH_LENGTH);
        }
        SelectionSize selectionSize = customers.countSelection(bulkUpdate.selection());
        if (selectionSize.customers() == 0) {
            return createRefusal("empty-selection");
        }
        BulkUpdateId id = runs.insertBulkUpdate(bulkUpdate, selectionSize, CurrentUser.name());
        workers.wake();
        return new SubmissionResult.Submitted(id);
    }

    private static NewBulkUpdate normalize(NewBulkUpdate wanted) {
        BulkUpdate change = wanted.change() instanceof BulkUpdate.SetStatus set
                ? new BulkUpdate.SetStatus(set.status(), PlainText.cleanText(set.reason()))
                : wanted.change();
        Selection selection = wanted.selection();
        return new NewBulkUpdate(new Selection(PlainText.cleanText(selection.q()), selection.filters()), change);
    }

    private static SubmissionResult createRefusal(String code, Object... arguments) {
        return new SubmissionResult.Refused(List.of(Issue.error("filter", code, MESSAGES.get(code, arguments))));
    }

    @Override
    public BulkUpdateCommandResult cancel(BulkUpdateId id) {
        return toCommandResult(id, runs.cancel(id));
    }

    @Override
    public BulkUpdateCommandResult undo(BulkUpdateId id, String reason) {
        String kept = PlainText.cleanText(reason);
        boolean ordered =
                runs.startUndo(id, CurrentUser.name(), kept.substring(0, Math.min(kept.length(), MAX_REASON_LENGTH)));
        if (ordered) {
            workers.wake();
        }
        return toCommandResult(id, ordered);
    }

    private BulkUpdateCommandResult toCommandResult(BulkUpdateId id, boolean done) {
        if (done) {
            return BulkUpdateCommandResult.DONE;
        }
        return runs.find(id).isPresent() ? BulkUpdateCommandResult.WRONG_STATE : BulkUpdateCommandResult.NOT_FOUND;
    }

    @Override
    public Optional<BulkUpdateView> find(BulkUpdateId id) {
        return runs.find(id);
    }

    @Override
    public List<BulkUpdateView> find(Set<BulkUpdateId> ids) {
        return runs.find(ids);
    }

    @Override
    public Page<BulkUpdateView> list(PageRequest page) {
        return runs.list(page);
    }

    @Override
    public List<SkippedCustomer> listSkipped(BulkUpdateId id, Optional<SkippedCustomer> last, int atMost) {
        return runs.listSkipped(id, last, atMost);
    }
}
