package io.padron.actions.store;

import io.padron.access.ActingUser;
import io.padron.access.Guarded;
import io.padron.actions.ActionId;
import io.padron.actions.ActionOrder;
import io.padron.actions.ActionView;
import io.padron.actions.Actions;
import io.padron.actions.LeftCustomer;
import io.padron.actions.NewAction;
import io.padron.actions.Submission;
import io.padron.actions.ledger.ActionWakeUp;
import io.padron.customers.mass.Audience;
import io.padron.customers.mass.MassChange;
import io.padron.customers.mass.MassChanges;
import io.padron.customers.mass.Reach;
import io.padron.kernel.Issue;
import io.padron.kernel.Messages;
import io.padron.kernel.Page;
import io.padron.kernel.PageRequest;
import io.padron.kernel.PlainText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Not itself transactional: what it wakes must find the work committed. */
@ApplicationScoped
@Guarded
class StoredActions implements Actions {

    private static final Messages MESSAGES = Messages.beside(StoredActions.class);

    @Inject
    ActionRuns runs;

    @Inject
    MassChanges customers;

    @Inject
    ActionWakeUp workers;

    @Override
    public Submission submit(NewAction wanted) {
        List<Issue> issues = customers.review(wanted.change());
        if (!issues.isEmpty()) {
            return new Submission.Refused(issues);
        }
        NewAction action = tidy(wanted);
        if (action.audience().q().length() > LONGEST_SEARCH) {
            return refused("search-too-long", LONGEST_SEARCH);
        }
        Reach reach = customers.reach(action.audience());
        if (reach.customers() == 0) {
            return refused("nobody-fits");
        }
        ActionId id = runs.enter(action, reach, ActingUser.name());
        workers.wake();
        return new Submission.Submitted(id);
    }

    private static NewAction tidy(NewAction wanted) {
        MassChange change = wanted.change() instanceof MassChange.SetStatus set
                ? new MassChange.SetStatus(set.status(), PlainText.tidy(set.reason()))
                : wanted.change();
        Audience audience = wanted.audience();
        return new NewAction(new Audience(PlainText.tidy(audience.q()), audience.filters()), change);
    }

    private static Submission refused(String code, Object... arguments) {
        return new Submission.Refused(List.of(Issue.error("filter", code, MESSAGES.get(code, arguments))));
    }

    @Override
    public ActionOrder cancel(ActionId id) {
        return answer(id, runs.cancel(id));
    }

    @Override
    public ActionOrder undo(ActionId id, String reason) {
        String kept = PlainText.tidy(reason);
        boolean ordered = runs.undo(id, ActingUser.name(), kept.substring(0, Math.min(kept.length(), LONGEST_REASON)));
        if (ordered) {
            workers.wake();
        }
        return answer(id, ordered);
    }

    private ActionOrder answer(ActionId id, boolean done) {
        if (done) {
            return ActionOrder.DONE;
        }
        return runs.find(id).isPresent() ? ActionOrder.WRONG_STATE : ActionOrder.NOT_FOUND;
    }

    @Override
    public Optional<ActionView> find(ActionId id) {
        return runs.find(id);
    }

    @Override
    public List<ActionView> find(Set<ActionId> ids) {
        return runs.find(ids);
    }

    @Override
    public Page<ActionView> list(PageRequest page) {
        return runs.list(page);
    }

    @Override
    public List<LeftCustomer> left(ActionId id, Optional<LeftCustomer> last, int atMost) {
        return runs.left(id, last, atMost);
    }
}
