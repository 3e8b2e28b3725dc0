package io.padron.bulk;

import java.time.Instant;
import java.util.Optional;

/**
 * A bulk update as users see it.
 *
 * @param error why it failed: {@code not-allowed} when its user no longer has the right, {@code internal-error}, {@code
 *         server-stopped} when the process ended during it several times
 * @param undoneBy the user who started the undo
 */
public record BulkUpdateView(
        BulkUpdateId id,
        NewBulkUpdate bulkUpdate,
        BulkUpdateState state,
        BulkUpdateCounts counts,
        Optional<String> error,
        String startedBy,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<String> undoneBy) {

    /** Returns whether there are changes to undo. */
    public boolean isUndoable() {
        return !state.isActive() && state != BulkUpdateState.UNDONE && counts.changed() > counts.undoProcessed();
    }
}
