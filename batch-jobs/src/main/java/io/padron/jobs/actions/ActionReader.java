package io.padron.jobs.actions;

import io.padron.access.ActingUser;
import io.padron.actions.ledger.ActionLedger;
import io.padron.actions.ledger.ActionWork;
import io.padron.customers.mass.MassChanges;
import io.padron.customers.mass.Target;
import io.padron.customers.mass.Touched;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The customers that are not done yet: those who are meant, the newest first, or those to be undone, the oldest first. Opens at
 * the ledger's position; the runtime's checkpoint is not used.
 */
@Dependent
@Named("action-reader")
class ActionReader extends AbstractItemReader {

    /** Four chunks: what somebody changes between the look and the write is left to them, so few are looked at ahead. */
    private static final int PAGE = 2000;

    @Inject
    ActionScope scope;

    @Inject
    MassChanges customers;

    @Inject
    ActionLedger ledger;

    private final Deque<Object> found = new ArrayDeque<>();
    private @Nullable ActionWork work;
    private long position;
    private boolean more;

    @Override
    public void open(@Nullable Serializable checkpoint) {
        try {
            work = scope.work().orElse(null);
        } catch (RuntimeException cause) {
            scope.failsBy(cause);
            throw cause;
        }
        more = work != null;
        position = work == null ? 0 : work.position();
    }

    @Override
    public @Nullable Object readItem() {
        ActionWork open = work;
        if (found.isEmpty() && more && open != null) {
            try (ActingUser.Scope actor = scope.act(open)) {
                look(open);
            }
        }
        return found.poll();
    }

    private void look(ActionWork open) {
        if (open.undo()) {
            List<Touched> page = ledger.changed(open.claim().action(), position, PAGE);
            found.addAll(page);
            page.stream()
                    .reduce((one, last) -> last)
                    .ifPresent(last -> position = last.id().value());
        } else {
            List<Target> page = customers.targets(open.action().audience(), new MassChanges.Portion(position, PAGE));
            found.addAll(page);
            page.stream()
                    .reduce((one, last) -> last)
                    .ifPresent(last -> position = last.id().value());
        }
        more = found.size() == PAGE;
    }
}
