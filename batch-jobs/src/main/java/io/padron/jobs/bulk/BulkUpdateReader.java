package io.padron.jobs.bulk;

import io.padron.access.CurrentUser;
import io.padron.bulk.ledger.BulkUpdateLedger;
import io.padron.bulk.ledger.BulkUpdateTask;
import io.padron.customers.bulk.BulkChanges;
import io.padron.customers.bulk.BulkTarget;
import io.padron.customers.bulk.ChangedCustomer;
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
 * Reads the unprocessed customers of a bulk update: the selected ones, newest first, or those to undo, oldest first.
 * Opens at the ledger's position; the runtime's checkpoint is not used.
 */
@Dependent
@Named("bulk-update-reader")
class BulkUpdateReader extends AbstractItemReader {

    /** Four chunks: a customer that another user changes between read and write is skipped, so few are read ahead. */
    private static final int PAGE = 2000;

    @Inject
    BulkUpdateScope scope;

    @Inject
    BulkChanges customers;

    @Inject
    BulkUpdateLedger ledger;

    private final Deque<Object> found = new ArrayDeque<>();
    private @Nullable BulkUpdateTask work;
    private long position;
    private boolean more;

    @Override
    public void open(@Nullable Serializable checkpoint) {
        try {
            work = scope.findTask().orElse(null);
        } catch (RuntimeException cause) {
            scope.recordFailure(cause);
            throw cause;
        }
        more = work != null;
        position = work == null ? 0 : work.position();
    }

    @Override
    public @Nullable Object readItem() {
        BulkUpdateTask open = work;
        if (found.isEmpty() && more && open != null) {
            try (CurrentUser.Scope actor = scope.openUserScope(open)) {
                loadPage(open);
            }
        }
        return found.poll();
    }

    private void loadPage(BulkUpdateTask open) {
        if (open.undo()) {
            List<ChangedCustomer> page =
                    ledger.findChangedCustomers(open.lease().bulkUpdateId(), position, PAGE);
            found.addAll(page);
            page.stream()
                    .reduce((one, last) -> last)
                    .ifPresent(last -> position = last.id().value());
        } else {
            List<BulkTarget> page = customers.findTargets(
                    open.bulkUpdate().selection(), new BulkChanges.SelectionChunk(position, PAGE));
            found.addAll(page);
            page.stream()
                    .reduce((one, last) -> last)
                    .ifPresent(last -> position = last.id().value());
        }
        more = found.size() == PAGE;
    }
}
